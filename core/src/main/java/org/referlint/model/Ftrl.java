package org.referlint.model;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What both trainers share: FTRL-Proximal (McMahan and others, Ad Click Prediction, 2013), which goes through the examples one
 * by one in a fixed random order, and whose price on weights that are not 0 keeps models small.
 */
final class Ftrl {
  private static final double STEADINESS = 1.0;

  private final double rate;
  private final double l1;
  private final double l2;
  private final double[] pull;
  private final double[] seen;

  /**
   * Weights that are all 0.
   *
   * @param cells how many
   * @param rate how fast they move
   * @param l1 the price of a weight that is not 0
   * @param l2 the price of a large weight
   */
  Ftrl(int cells, double rate, double l1, double l2) {
    this.rate = rate;
    this.l1 = l1;
    this.l2 = l2;
    this.pull = new double[cells];
    this.seen = new double[cells];
  }

  /** The weight of a cell as it stands. */
  double weight(int cell) {
    double pulled = pull[cell];
    return Math.abs(pulled) <= l1
        ? 0
        : (Math.signum(pulled) * l1 - pulled) / ((STEADINESS + Math.sqrt(seen[cell])) / rate + l2);
  }

  /** Moves a cell against a gradient. */
  void learn(int cell, double gradient) {
    double more = seen[cell] + gradient * gradient;
    double step = (Math.sqrt(more) - Math.sqrt(seen[cell])) / rate;
    pull[cell] += gradient - step * weight(cell);
    seen[cell] = more;
  }

  /** The numbers that stand at least so often in a list, sorted, each once; sorts the list. */
  static long[] frequent(long[] all, int fewest) {
    Arrays.sort(all);
    int count = 0;
    for (int i = 0; i < all.length; ) {
      int end = i;
      while (end < all.length && all[end] == all[i]) {
        end++;
      }
      if (end - i >= fewest) {
        all[count++] = all[i];
      }
      i = end;
    }
    return Arrays.copyOf(all, count);
  }

  /** The numbers below a size in random order, the same for the same seed. */
  static int[] order(int size, long seed) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }
}
