package org.referlint.model;

/**
 * The run of places that speaks most for something.
 *
 * @param first the first place
 * @param end behind the last place; equal to {@code first} where no place speaks for it
 */
public record BestRun(int first, int end) {
  /**
   * Finds the first run with the largest sum.
   *
   * @param votes what each place says for it, or against it
   */
  public static BestRun of(int[] votes) {
    BestRun best = new BestRun(0, 0);
    int most = 0;
    int first = 0;
    int sum = 0;
    for (int i = 0; i < votes.length; i++) {
      if (sum <= 0) {
        first = i;
        sum = 0;
      }
      sum += votes[i];
      if (sum > most) {
        most = sum;
        best = new BestRun(first, i + 1);
      }
    }
    return best;
  }

  /** Whether no place speaks for it. */
  public boolean isEmpty() {
    return first == end;
  }
}
