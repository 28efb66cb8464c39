package org.referlint.rule;

/**
 * How often a rule was right on the project's own annotated texts, by its patterns and their context alone.
 *
 * @param right reports of words that are marked there
 * @param wrong reports of words that are not
 * @param missed marked words that its patterns stand on, and that it held back
 */
public record Measured(int right, int wrong, int missed) {
  /** Measured on fewer reports than this, a share says little. */
  public static final int FEWEST = 5;

  /** How many of its reports are right, from 0 to 1; 1 where there are none. */
  public double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /** How many of the marked words that its patterns stand on it reports, from 0 to 1; 1 where there are none. */
  public double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }
}
