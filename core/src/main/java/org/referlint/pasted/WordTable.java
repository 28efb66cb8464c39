package org.referlint.pasted;

/**
 * Words of up to twelve letters, each with a number, found without making a string of them: letters are packed into a key,
 * five bits each. Built once, then only read.
 */
final class WordTable {
  /** The key of what is no such word. */
  static final long NO_WORD = 0;

  private static final int SLOTS = 1 << 9;
  private static final int LONGEST = 12;
  private static final int LETTER_BITS = 5;

  private final long[] keys = new long[SLOTS];
  private final int[] numbers = new int[SLOTS];

  /** Adds words, parted by blanks, with a number from 1 up. */
  WordTable put(int number, String words) {
    for (String word : words.split(" ", -1)) {
      long key = key(word.toCharArray(), 0, word.length());
      if (key == NO_WORD) {
        throw new IllegalArgumentException("not a word of up to twelve letters: " + word);
      }
      int slot = slot(key);
      while (keys[slot] != NO_WORD) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      keys[slot] = key;
      numbers[slot] = number;
    }
    return this;
  }

  /** The letters of a stretch as one number; capitals count as small letters, either apostrophe as one. */
  static long key(char[] text, int from, int to) {
    if (to - from > LONGEST) {
      return NO_WORD;
    }
    long key = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      int letter = c >= 'a' && c <= 'z'
          ? c - 'a' + 1
          : c >= 'A' && c <= 'Z' ? c - 'A' + 1 : c == '\'' || c == '’' ? 27 : 0;
      if (letter == 0) {
        return NO_WORD;
      }
      key = key << LETTER_BITS | letter;
    }
    return key;
  }

  /** The number of a key; 0 where it is not in the table. */
  int number(long key) {
    int slot = slot(key);
    while (keys[slot] != NO_WORD) {
      if (keys[slot] == key) {
        return numbers[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return 0;
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 55);
  }
}
