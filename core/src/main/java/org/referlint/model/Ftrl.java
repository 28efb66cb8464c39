package org.referlint.model;

/**
 * FTRL-Proximal (McMahan and others, Ad Click Prediction, 2013): takes one example after the other, and its price on weights that
 * are not 0 keeps models small.
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
}
