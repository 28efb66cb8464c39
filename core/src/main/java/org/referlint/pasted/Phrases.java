package org.referlint.pasted;

import java.util.ArrayList;
import java.util.List;

/**
 * Phrases of furniture, each with the signal that it is, looked up at every beginning of a word in one pass. Capitals count
 * as small letters. Immutable once built.
 */
final class Phrases {
  private static final int BUCKETS = 1 << 12;
  private static final int KEY = 3;

  private record Phrase(String words, Signal signal, boolean label) {}

  private final List<List<Phrase>> buckets = new ArrayList<>();

  Phrases() {
    for (int i = 0; i < BUCKETS; i++) {
      buckets.add(List.of());
    }
  }

  /** Adds phrases, parted by bars, that count wherever they stand. */
  Phrases anywhere(Signal signal, String phrases) {
    return add(signal, phrases, false);
  }

  /** Adds phrases, parted by bars, that count as labels: at the beginning of a line or behind a gap, with a colon. */
  Phrases labels(Signal signal, String phrases) {
    return add(signal, phrases, true);
  }

  private Phrases add(Signal signal, String phrases, boolean label) {
    for (String words : phrases.split("\\|", -1)) {
      String phrase = words.strip();
      if (phrase.length() < KEY) {
        throw new IllegalArgumentException("too short: " + phrase);
      }
      int bucket = bucket(phrase, 0);
      List<Phrase> known = new ArrayList<>(buckets.get(bucket));
      known.add(new Phrase(phrase, signal, label));
      buckets.set(bucket, known);
    }
    return this;
  }

  private static int bucket(String text, int at) {
    int hash = 0;
    for (int i = at; i < at + KEY; i++) {
      hash = hash * 31 + Character.toLowerCase(text.charAt(i));
    }
    return hash & (BUCKETS - 1);
  }

  /** The signals of the phrases that begin at a place; the place begins a word or mark. */
  long at(String text, int at, int end, boolean labelPlace) {
    if (at + KEY > end) {
      return 0;
    }
    List<Phrase> candidates = buckets.get(bucket(text, at));
    long found = 0;
    for (int i = 0; i < candidates.size(); i++) {
      Phrase phrase = candidates.get(i);
      int behind = at + phrase.words.length();
      if (behind <= end
          && (!phrase.label || labelPlace && isLabelEnd(text, behind, end))
          && text.regionMatches(true, at, phrase.words, 0, phrase.words.length())
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

  private static final int LONGEST_TAIL = 28;
}
