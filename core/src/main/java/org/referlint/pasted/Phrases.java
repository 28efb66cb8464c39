package org.referlint.pasted;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Phrases of furniture, each with the signal that it is, looked up at every beginning of a word in one pass. Capitals count
 * as small letters. Built once, then only read.
 */
final class Phrases {
  private static final int BUCKETS = 1 << 13;
  private static final int SHORT_KEY = 3;
  private static final int LONG_KEY = 6;
  private static final int LONGEST_TAIL = 28;
  private static final Phrase[] NONE = {};

  private record Phrase(String words, Signal signal, boolean label) {}

  /** Which hashes of three first letters occur; most words are passed over with one look. */
  private final boolean[] begun = new boolean[BUCKETS];

  private final Phrase[][] shorter = new Phrase[BUCKETS][];
  private final Phrase[][] longer = new Phrase[BUCKETS][];

  /** Adds phrases, parted by bars, that count wherever they stand. */
  Phrases anywhere(Signal signal, String phrases) {
    return add(signal, phrases, false);
  }

  /** Adds phrases, parted by bars, that count as labels: at the beginning of a line or behind a gap, with a colon. */
  Phrases labels(Signal signal, String phrases) {
    return add(signal, phrases, true);
  }

  /** Adds phrases, parted by bars, that count with a capital, at the beginning of a sentence. */
  Phrases openings(Signal signal, String phrases) {
    String capitals = Arrays.stream(phrases.split("\\|", -1))
        .map(phrase -> Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1))
        .collect(Collectors.joining("|"));
    return add(signal, capitals, false);
  }

  private Phrases add(Signal signal, String phrases, boolean label) {
    for (String words : phrases.split("\\|", -1)) {
      String phrase = words.strip();
      if (phrase.length() < SHORT_KEY) {
        throw new IllegalArgumentException("too short: " + phrase);
      }
      boolean isLong = phrase.length() >= LONG_KEY;
      begun[bucket(phrase, 0, SHORT_KEY)] = true;
      Phrase[][] table = isLong ? longer : shorter;
      int bucket = bucket(phrase, 0, isLong ? LONG_KEY : SHORT_KEY);
      Phrase[] known = table[bucket] == null ? NONE : table[bucket];
      table[bucket] = Arrays.copyOf(known, known.length + 1);
      table[bucket][known.length] = new Phrase(phrase, signal, label);
    }
    return this;
  }

  private static int bucket(String text, int at, int key) {
    int hash = 0;
    for (int i = at; i < at + key; i++) {
      hash = hash * 31 + fold(text.charAt(i));
    }
    return (hash ^ hash >>> 13) & (BUCKETS - 1);
  }

  private static int fold(char c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c < 128 ? c : Character.toLowerCase(c);
  }

  /** The signals of the phrases that begin at a place; the place begins a word or mark. */
  long at(String text, int at, int end, boolean labelPlace) {
    if (at + SHORT_KEY > end) {
      return 0;
    }
    int bucket = bucket(text, at, SHORT_KEY);
    if (!begun[bucket]) {
      return 0;
    }
    long found = at(shorter[bucket], text, at, end, labelPlace);
    return at + LONG_KEY > end
        ? found
        : found | at(longer[bucket(text, at, LONG_KEY)], text, at, end, labelPlace);
  }

  @SuppressWarnings("NullAway") // an empty bucket is null
  private static long at(Phrase[] candidates, String text, int at, int end, boolean labelPlace) {
    if (candidates == null) {
      return 0;
    }
    long found = 0;
    for (Phrase phrase : candidates) {
      int behind = at + phrase.words.length();
      if (behind <= end
          && (!phrase.label || labelPlace)
          && (text.charAt(at) == phrase.words.charAt(0)
              || !Character.isUpperCase(phrase.words.charAt(0)))
          && text.regionMatches(true, at, phrase.words, 0, phrase.words.length())
          && (!phrase.label || isLabelEnd(text, behind, end))
          && isWordEnd(text, behind, end)) {
        found |= phrase.signal.bit();
      }
    }
    return found;
  }

  private static boolean isWordEnd(String text, int at, int end) {
    return at >= end
        || !Character.isLetterOrDigit(text.charAt(at))
        || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** A colon or question mark close behind, perhaps after a bracket or a number. */
  private static boolean isLabelEnd(String text, int from, int end) {
    if (text.charAt(from - 1) == ':') {
      return true;
    }
    for (int i = from; i < Math.min(end, from + LONGEST_TAIL); i++) {
      char c = text.charAt(i);
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
