package org.referlint.lexicon;

/** A class of single words, ready to be asked about tokens. Immutable, safe for all threads. */
public final class WordClass {
  /** For each word of the vocabulary the classes it belongs to; see {@link WordClasses}. */
  private final int[] classes;

  private final int bit;
  private final int[] members;

  WordClass(int[] classes, int bit, int[] members) {
    this.classes = classes;
    this.bit = bit;
    this.members = members;
  }

  /** Whether the token with this number of the vocabulary belongs to the class. */
  public boolean has(int word) {
    return word >= 0 && word < classes.length && (classes[word] & bit) != 0;
  }

  /** The numbers of the words. Nobody changes them. */
  int[] members() {
    return members;
  }
}
