package org.referlint.model;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A logistic regression with a price on large weights, solved to the end: dual coordinate descent (Yu, Huang and Lin, Dual
 * coordinate descent methods for logistic regression and maximum entropy models, 2011). With many features and few examples a
 * weight that every example has pulled to its place tells more of unseen sentences than one that a few rounds of steps left
 * on its way. The same examples in the same order give the same weights. For one thread.
 */
final class LogisticRegression {
  private static final long SEED = 20_261_127;

  /** Where an example is settled so far that moving it further changes nothing that matters. */
  private static final double SETTLED = 1e-3;

  private static final int MOST_STEPS = 20;

  /** So little an example pulls that it may as well not. */
  private static final double LEAST = -30;

  private final double[] weights;
  private final double cost;

  /**
   * Weights that are all 0.
   *
   * @param features how many
   * @param cost what one example that is told wrongly costs, in units of the price of weights
   */
  LogisticRegression(int features, double cost) {
    this.weights = new double[features];
    this.cost = cost;
  }

  /**
   * Finds the weights.
   *
   * @param examples the features that are present in each, as often as they are, in ascending order
   * @param positive which examples are of the kind to tell
   * @param count how many examples there are
   * @param rounds how often to go through the examples at most
   */
  void solve(int[][] examples, boolean[] positive, int count, int rounds) {
    Arrays.fill(weights, 0);
    // How far each example pulls, as the logit of its share of the cost.
    double[] pulls = new double[count];
    Arrays.fill(pulls, LEAST);
    int[] order = Training.order(count, SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < rounds; round++) {
      double most = 0;
      for (int next = 0; next < count; next++) {
        int other = next + random.nextInt(count - next);
        int example = order[other];
        order[other] = order[next];
        order[next] = example;
        double before = cost * share(pulls[example]);
        pulls[example] = settle(examples[example], positive[example], pulls[example]);
        double moved = cost * share(pulls[example]) - before;
        most = Math.max(most, Math.abs(moved));
        double step = positive[example] ? moved : -moved;
        for (int feature : examples[example]) {
          weights[feature] += step;
        }
      }
      if (most < SETTLED * cost) {
        return;
      }
    }
  }

  /** Where an example comes to rest while all others stay: the only zero of a function that rises everywhere. */
  private double settle(int[] features, boolean positive, double pull) {
    double sum = sum(features);
    double margin = positive ? sum : -sum;
    double before = share(pull);
    double own = square(features) * cost;
    double low = LEAST;
    double high = -LEAST;
    double at = Math.max(low, Math.min(high, pull <= LEAST ? -margin : pull));
    for (int step = 0; step < MOST_STEPS; step++) {
      double share = share(at);
      double slope = 1 + own * share * (1 - share);
      double value = margin + own * (share - before) + at;
      if (value > 0) {
        high = at;
      } else {
        low = at;
      }
      double better = at - value / slope;
      better = better <= low || better >= high ? (low + high) / 2 : better;
      if (Math.abs(better - at) < SETTLED) {
        return better;
      }
      at = better;
    }
    return at;
  }

  /** The square of the length of an example. */
  private static double square(int[] features) {
    double square = 0;
    for (int i = 0; i < features.length; ) {
      int end = i;
      while (end < features.length && features[end] == features[i]) {
        end++;
      }
      square += (double) (end - i) * (end - i);
      i = end;
    }
    return square;
  }

  private static double share(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** What the features of an example come to. */
  double sum(int[] features) {
    double sum = 0;
    for (int feature : features) {
      sum += weights[feature];
    }
    return sum;
  }

  /** The weight of a feature. */
  double weight(int feature) {
    return weights[feature];
  }
}
