package org.referlint.text;

import java.util.Arrays;

/** Looks numbers up in rows of ascending ones, such as the offsets at which lines, words or blocks begin. */
public final class Ascending {
  private Ascending() {}

  /** The index of the first number that is not below a limit; the length of the row where all are. No number stands twice. */
  public static int firstFrom(int[] numbers, int limit) {
    int found = Arrays.binarySearch(numbers, limit);
    return found >= 0 ? found : -found - 1;
  }

  /** The index of the last number that is not above a limit; -1 where all are. No number stands twice. */
  public static int lastUpTo(int[] numbers, int limit) {
    int found = Arrays.binarySearch(numbers, limit);
    return found >= 0 ? found : -found - 2;
  }
}
