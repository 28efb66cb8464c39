package org.referlint.overlap;

/**
 * Words that two texts share, by their places among the words of each; small edits may lie between them.
 *
 * @param first the first word in the one text
 * @param end behind the last word in the one text
 * @param otherFirst the first word in the other text
 * @param otherEnd behind the last word in the other text
 * @param equal how many words are equal
 */
record SharedRun(int first, int end, int otherFirst, int otherEnd, int equal) {
  /** Whether a word of the one text and one of the other lie in it both. */
  boolean holds(int word, int otherWord) {
    return word >= first && word < end && otherWord >= otherFirst && otherWord < otherEnd;
  }

  /** The same run after words before its places were added or taken away. */
  SharedRun shifted(int by, int otherBy) {
    return by == 0 && otherBy == 0
        ? this
        : new SharedRun(first + by, end + by, otherFirst + otherBy, otherEnd + otherBy, equal);
  }
}
