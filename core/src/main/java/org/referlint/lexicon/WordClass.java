package org.referlint.lexicon;

import java.util.BitSet;

/** A class of single words, ready to be asked about tokens. Immutable, safe for all threads. */
public final class WordClass {
  /** For each word of the vocabulary the classes it belongs to; see {@link WordClasses}. */
  private final int[] classes;

  private final int bit;

  WordClass(int[] classes, int bit) {
    this.classes = classes;
    this.bit = bit;
  }

  /** Whether the token with this number of the vocabulary belongs to the class. */
  public boolean has(int word) {
    return word >= 0 && word < classes.length && (classes[word] & bit) != 0;
  }

  void addTo(BitSet words) {
    for (int word = 0; word < classes.length; word++) {
      if (has(word)) {
        words.set(word);
      }
    }
  }
}
