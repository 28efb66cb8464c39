package org.referlint.lexicon;

import java.util.BitSet;

/** A class of single words, ready to be asked about tokens. Immutable, safe for all threads. */
public final class WordClass {
  private final long[] words;

  WordClass(BitSet words) {
    this.words = words.toLongArray();
  }

  WordClass(long[] words) {
    this.words = words;
  }

  /** The members, a bit for each word. Nobody changes them. */
  long[] bits() {
    return words;
  }

  /** Whether the token with this number of the vocabulary belongs to the class. */
  public boolean has(int word) {
    int at = word >> 6;
    return at >= 0 && at < words.length && (words[at] & 1L << word) != 0;
  }
}
