package org.referlint.overlap;

/**
 * Which words of a text were replaced.
 *
 * @param first the first word that is not the same
 * @param end behind the last, counted before the change
 * @param endAfter behind the last, counted after it
 */
record WordChange(int first, int end, int endAfter) {
  /** What changed from one state of a text to the next. */
  static WordChange between(WordSequence before, WordSequence after) {
    int shorter = Math.min(before.size(), after.size());
    int first = 0;
    while (first < shorter && before.hash(first) == after.hash(first)) {
      first++;
    }
    int end = before.size();
    int endAfter = after.size();
    while (end > first && endAfter > first && before.hash(end - 1) == after.hash(endAfter - 1)) {
      end--;
      endAfter--;
    }
    return new WordChange(first, end, endAfter);
  }

  /** How far the words behind the change have moved. */
  int shift() {
    return endAfter - end;
  }
}
