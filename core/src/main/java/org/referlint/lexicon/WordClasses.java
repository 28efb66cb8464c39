package org.referlint.lexicon;

/**
 * Where the word classes of a lexicon lie: for each word 32 classes side by side, a bit each. A token is asked about dozens of
 * classes one after the other, and finds them all near each other. Safe for all threads: the bits of a class are set before
 * anybody has it, and those of others stay what they are.
 */
final class WordClasses {
  private final int words;
  private int[] classes = new int[0];
  private int count;

  /** Room for classes of the words below a number. */
  WordClasses(int words) {
    this.words = words;
  }

  /** A class of the words of some numbers, which nobody changes. */
  synchronized WordClass add(int[] members) {
    if (count % Integer.SIZE == 0) {
      classes = new int[words];
    }
    int bit = 1 << count % Integer.SIZE;
    count++;
    for (int word : members) {
      classes[word] |= bit;
    }
    return new WordClass(classes, bit, members);
  }
}
