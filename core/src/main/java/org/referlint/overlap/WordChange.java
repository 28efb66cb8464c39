package org.referlint.overlap;

/**
 * Which words of a text were replaced.
 *
 * @param first the first word that is not the same
 * @param end behind the last, counted before the change
 * @param endAfter behind the last, counted after it
 */
record WordChange(int first, int end, int endAfter) {
  /** That no word changed. */
  static final WordChange NONE = new WordChange(0, 0, 0);

  /**
   * What changed from one state of a text to the next.
   *
   * @param same so many words at the start are known to be the same
   * @param sameAtEnd so many words at the end are known to be the same
   */
  static WordChange between(WordSequence before, WordSequence after, int same, int sameAtEnd) {
    int end = before.size() - sameAtEnd;
    int endAfter = after.size() - sameAtEnd;
    int shorter = Math.min(end, endAfter);
    int first = same;
    while (first < shorter && before.hash(first) == after.hash(first)) {
      first++;
    }
    while (end > first && endAfter > first && before.hash(end - 1) == after.hash(endAfter - 1)) {
      end--;
      endAfter--;
    }
    return new WordChange(first, end, endAfter);
  }

  /** Whether no word was replaced, added or taken away. */
  boolean isNone() {
    return first == end && first == endAfter;
  }

  /** How far the words behind the change have moved. */
  int shift() {
    return endAfter - end;
  }
}
