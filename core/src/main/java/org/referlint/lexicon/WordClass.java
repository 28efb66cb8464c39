package org.referlint.lexicon;

import java.util.BitSet;

/** A class of single words, ready to be asked about tokens. Immutable, safe for all threads. */
public final class WordClass {
  private final BitSet words;

  WordClass(BitSet words) {
    this.words = words;
  }

  /** Whether the token with this number of the vocabulary belongs to the class. */
  public boolean has(int word) {
    return word >= 0 && words.get(word);
  }
}
