package org.referlint.learned;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Trains maximum-entropy models by going through the examples one by one in a fixed random order (FTRL-Proximal: McMahan
 * and others, Ad Click Prediction, 2013). Its price on weights that are not 0 keeps models small. The same examples in the
 * same order give the same weights. For one thread.
 */
final class MaxentTrainer {
  private static final double RATE = 0.12;
  private static final double STEADINESS = 1.0;
  private static final long SEED = 20_261_126;

  private final int outcomes;
  private long[] features = new long[1 << 16];
  private int[] starts = new int[1 << 12];
  private byte[] labels = new byte[1 << 12];
  private int size;

  /** A trainer of a model that tells so many outcomes apart. */
  MaxentTrainer(int outcomes) {
    this.outcomes = outcomes;
  }

  /** Adds an example: the features present, and the outcome, from 0. */
  void add(long[] present, int outcome) {
    if (size + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      labels = Arrays.copyOf(labels, labels.length * 2);
    }
    int end = starts[size] + present.length;
    if (end > features.length) {
      features = Arrays.copyOf(features, Math.max(end, features.length * 2));
    }
    System.arraycopy(present, 0, features, starts[size], present.length);
    labels[size] = (byte) outcome;
    starts[++size] = end;
  }

  /** The model of the {@link #weights}. */
  LinearModel train(int fewest, double l1, double l2, int rounds) {
    return new LinearModel(outcomes, weights(fewest, l1, l2, rounds));
  }

  /**
   * The weights of all features that stand in at least so many examples, one for each outcome.
   *
   * @param fewest the least number of examples
   * @param l1 the price of a weight that is not 0
   * @param l2 the price of a large weight
   * @param rounds how often to go through the examples
   */
  Map<Long, float[]> weights(int fewest, double l1, double l2, int rounds) {
    long[] known = frequent(fewest);
    int[] indexes = new int[starts[size]];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = Arrays.binarySearch(known, features[i]);
    }
    double[] pull = new double[known.length * outcomes];
    double[] seen = new double[known.length * outcomes];
    int[] order = order();
    double[] probabilities = new double[outcomes];
    double[] weights = new double[outcomes];
    for (int round = 0; round < rounds; round++) {
      for (int example : order) {
        Arrays.fill(probabilities, 0);
        for (int i = starts[example]; i < starts[example + 1]; i++) {
          if (indexes[i] >= 0) {
            for (int o = 0; o < outcomes; o++) {
              int cell = indexes[i] * outcomes + o;
              probabilities[o] += weight(pull[cell], seen[cell], l1, l2);
            }
          }
        }
        normalize(probabilities);
        for (int o = 0; o < outcomes; o++) {
          double gradient = probabilities[o] - (labels[example] == o ? 1 : 0);
          weights[o] = gradient;
        }
        for (int i = starts[example]; i < starts[example + 1]; i++) {
          if (indexes[i] >= 0) {
            for (int o = 0; o < outcomes; o++) {
              int cell = indexes[i] * outcomes + o;
              double gradient = weights[o];
              double more = seen[cell] + gradient * gradient;
              double step = (Math.sqrt(more) - Math.sqrt(seen[cell])) / RATE;
              pull[cell] += gradient - step * weight(pull[cell], seen[cell], l1, l2);
              seen[cell] = more;
            }
          }
        }
      }
    }
    Map<Long, float[]> model = new HashMap<>();
    for (int f = 0; f < known.length; f++) {
      float[] values = new float[outcomes];
      boolean any = false;
      for (int o = 0; o < outcomes; o++) {
        int cell = f * outcomes + o;
        values[o] = (float) weight(pull[cell], seen[cell], l1, l2);
        any |= values[o] != 0;
      }
      if (any) {
        model.put(known[f], values);
      }
    }
    return model;
  }

  private static double weight(double pull, double seen, double l1, double l2) {
    return Math.abs(pull) <= l1
        ? 0
        : (Math.signum(pull) * l1 - pull) / ((STEADINESS + Math.sqrt(seen)) / RATE + l2);
  }

  private static void normalize(double[] sums) {
    double most = Arrays.stream(sums).max().orElse(0);
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.exp(sums[i] - most);
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
  }

  private long[] frequent(int fewest) {
    long[] all = Arrays.copyOf(features, starts[size]);
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

  private int[] order() {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }
}
