package org.referlint.pasted;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of furniture, each with the signal that it is, looked up at every beginning of a word in one pass. Capitals count
 * as small letters. Built once, then only read.
 */
final class Phrases {
  private static final int BUCKETS = 1 << 13;
  private static final int SHORT_KEY = 3;
  private static final int LONG_KEY = 6;
  private static final int LONGEST_TAIL = 28;

  /** A phrase, where it counts, what it signals, and the next phrase of its bucket. */
  private record Phrase(
      String words, Signal signal, boolean label, @Nullable Phrase next) {
    boolean standsIn(char[] text, int at) {
      boolean same = text[at] == words.charAt(0) || !Character.isUpperCase(words.charAt(0));
      for (int i = 0; same && i < words.length(); i++) {
        same = fold(text[at + i]) == fold(words.charAt(i));
      }
      return same;
    }
  }

  /** Which hashes of three first letters occur, a bit each; most words are passed over with one look. */
  private final long[] begun = new long[BUCKETS / Long.SIZE];

  private final @Nullable Phrase[] shorter = new Phrase[BUCKETS];
  private final @Nullable Phrase[] longer = new Phrase[BUCKETS];

  /** Adds phrases, parted by bars, that count wherever they stand. */
  Phrases anywhere(Signal signal, String phrases) {
    return addAll(signal, phrases, false);
  }

  /** Adds phrases, parted by bars, that count as labels: at the beginning of a line or behind a gap, with a colon. */
  Phrases labels(Signal signal, String phrases) {
    return addAll(signal, phrases, true);
  }

  /** Adds phrases that count with a capital, at the beginning of a sentence. */
  Phrases openings(Signal signal, List<String> phrases) {
    for (String phrase : phrases) {
      add(signal, Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1), false);
    }
    return this;
  }

  private Phrases addAll(Signal signal, String phrases, boolean label) {
    for (String phrase : phrases.split("\\|", -1)) {
      add(signal, phrase, label);
    }
    return this;
  }

  private void add(Signal signal, String phrase, boolean label) {
    if (phrase.length() < SHORT_KEY
        || phrase.charAt(0) == ' '
        || phrase.charAt(phrase.length() - 1) == ' ') {
      throw new IllegalArgumentException("too short, or a blank at an end: '" + phrase + "'");
    }
    boolean isLong = phrase.length() >= LONG_KEY;
    char[] units = phrase.toCharArray();
    int beginning = bucket(units, 0, SHORT_KEY);
    begun[beginning / Long.SIZE] |= 1L << beginning;
    @Nullable Phrase[] table = isLong ? longer : shorter;
    int bucket = bucket(units, 0, isLong ? LONG_KEY : SHORT_KEY);
    table[bucket] = new Phrase(phrase, signal, label, table[bucket]);
  }

  private static int bucket(char[] text, int at, int key) {
    int hash = 0;
    for (int i = at; i < at + key; i++) {
      hash = hash * 31 + fold(text[i]);
    }
    return (hash ^ hash >>> 13) & (BUCKETS - 1);
  }

  private static int fold(char c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c < 128 ? c : Character.toLowerCase(c);
  }

  /** The signals of the phrases that begin at a place; the place begins a word or mark. */
  long at(char[] text, int at, int end, boolean labelPlace) {
    if (at + SHORT_KEY > end) {
      return 0;
    }
    int bucket = bucket(text, at, SHORT_KEY);
    if ((begun[bucket / Long.SIZE] & 1L << bucket) == 0) {
      return 0;
    }
    long found = at(shorter[bucket], text, at, end, labelPlace);
    return at + LONG_KEY > end
        ? found
        : found | at(longer[bucket(text, at, LONG_KEY)], text, at, end, labelPlace);
  }

  private static long at(@Nullable Phrase first, char[] text, int at, int end, boolean labelPlace) {
    long found = 0;
    for (Phrase phrase = first; phrase != null; phrase = phrase.next) {
      int behind = at + phrase.words.length();
      if (behind <= end
          && (!phrase.label || labelPlace)
          && phrase.standsIn(text, at)
          && (!phrase.label || isLabelEnd(text, behind, end))
          && isWordEnd(text, behind, end)) {
        found |= phrase.signal.bit();
      }
    }
    return found;
  }

  private static boolean isWordEnd(char[] text, int at, int end) {
    return at >= end
        || !Character.isLetterOrDigit(text[at])
        || !Character.isLetterOrDigit(text[at - 1]);
  }

  /** A colon or question mark close behind, perhaps after a bracket or a number. */
  private static boolean isLabelEnd(char[] text, int from, int end) {
    if (text[from - 1] == ':') {
      return true;
    }
    for (int i = from; i < Math.min(end, from + LONGEST_TAIL); i++) {
      char c = text[i];
      if (c == ':' || c == '?') {
        return true;
      }
      if (c == '.' || c == '|' || c == ',') {
        return false;
      }
    }
    return from >= end;
  }
}
