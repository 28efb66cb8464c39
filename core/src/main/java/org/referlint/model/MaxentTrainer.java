package org.referlint.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Trains maximum-entropy models: of several outcomes an example has one. The same examples in the same order give the same
 * weights. For one thread.
 */
public final class MaxentTrainer {
  private static final double RATE = 0.12;
  private static final long SEED = 20_261_126;

  private final int outcomes;
  private long[] features = new long[1 << 16];
  private int[] starts = new int[1 << 12];
  private byte[] labels = new byte[1 << 12];
  private int size;

  /** A trainer of a model that tells so many outcomes apart. */
  public MaxentTrainer(int outcomes) {
    this.outcomes = outcomes;
  }

  /** Adds an example: the features present, and the outcome, from 0. */
  public void add(long[] present, int outcome) {
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

  /**
   * The weights of all features that stand in at least so many examples, one for each outcome.
   *
   * @param fewest the least number of examples
   * @param l1 the price of a weight that is not 0
   * @param l2 the price of a large weight
   * @param rounds how often to go through the examples
   */
  public Map<Long, float[]> train(int fewest, double l1, double l2, int rounds) {
    long[] known = Training.frequent(Arrays.copyOf(features, starts[size]), fewest);
    int[] indexes = new int[starts[size]];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = Arrays.binarySearch(known, features[i]);
    }
    Ftrl weights = new Ftrl(known.length * outcomes, RATE, l1, l2);
    int[] order = Training.order(size, SEED);
    double[] gradients = new double[outcomes];
    for (int round = 0; round < rounds; round++) {
      for (int example : order) {
        Arrays.fill(gradients, 0);
        for (int i = starts[example]; i < starts[example + 1]; i++) {
          if (indexes[i] >= 0) {
            for (int o = 0; o < outcomes; o++) {
              gradients[o] += weights.weight(indexes[i] * outcomes + o);
            }
          }
        }
        normalize(gradients);
        gradients[labels[example]] -= 1;
        for (int i = starts[example]; i < starts[example + 1]; i++) {
          if (indexes[i] >= 0) {
            for (int o = 0; o < outcomes; o++) {
              weights.learn(indexes[i] * outcomes + o, gradients[o]);
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
        values[o] = (float) weights.weight(f * outcomes + o);
        any |= values[o] != 0;
      }
      if (any) {
        model.put(known[f], values);
      }
    }
    return model;
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
}
