package org.referlint.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Trains one logistic regression for each label, all over the same features, by going through the examples one by one in a
 * fixed random order (FTRL-Proximal: McMahan and others, Ad Click Prediction, 2013). An example may have several sentences;
 * a label that it shows is learned from the sentence that shows it best so far, one that it does not show from all of them.
 * The same examples in the same order give the same weights. For one thread.
 */
final class LabelTrainer {
  private static final double RATE = 0.15;
  private static final double STEADINESS = 1.0;
  /** An error so small teaches nothing worth its time. */
  private static final double NEGLIGIBLE = 0.004;

  private static final long SEED = 20_261_127;

  /** What is known of a label in an example. */
  enum Known {
    /** Nobody looked. */
    NOT,
    /** The example does not show it. */
    ABSENT,
    /** The example shows it. */
    PRESENT
  }

  private record Example(List<long[]> sentences, List<Known> labels) {}

  private final int labels;
  private final List<Example> examples = new ArrayList<>();

  LabelTrainer(int labels) {
    this.labels = labels;
  }

  /** Adds an example: the features of its sentences, and what is known of each label. */
  void add(List<long[]> sentences, List<Known> known) {
    examples.add(new Example(List.copyOf(sentences), List.copyOf(known)));
  }

  /**
   * The weights of all features that stand in at least so many sentences.
   *
   * @param fewest the least number of sentences
   * @param l1 the price of a weight that is not 0
   * @param l2 the price of a large weight
   * @param rounds how often to go through the examples
   */
  LabelWeights train(int fewest, double l1, double l2, int rounds) {
    long[] known = frequent(fewest);
    List<int[][]> indexed = new ArrayList<>();
    for (Example example : examples) {
      indexed.add(example.sentences().stream()
          .map(s -> Arrays.stream(s)
              .mapToInt(f -> Arrays.binarySearch(known, f))
              .filter(i -> i >= 0)
              .toArray())
          .toArray(int[][]::new));
    }
    double[] pull = new double[known.length * labels];
    double[] seen = new double[known.length * labels];
    double[] weights = new double[known.length * labels];
    int[] order = order();
    for (int round = 0; round < rounds; round++) {
      for (int number : order) {
        int[][] sentences = indexed.get(number);
        List<Known> states = examples.get(number).labels();
        if (sentences.length > 1 && round == 0) {
          continue;
        }
        double[][] sums = new double[sentences.length][labels];
        for (int s = 0; s < sentences.length; s++) {
          for (int feature : sentences[s]) {
            for (int l = 0; l < labels; l++) {
              sums[s][l] += weights[feature * labels + l];
            }
          }
        }
        for (int l = 0; l < labels; l++) {
          int best = 0;
          for (int s = 1; s < sentences.length; s++) {
            best = sums[s][l] > sums[best][l] ? s : best;
          }
          for (int s = 0; s < sentences.length; s++) {
            boolean learned =
                states.get(l) == Known.ABSENT || states.get(l) == Known.PRESENT && s == best;
            if (learned) {
              double gradient =
                  1 / (1 + Math.exp(-sums[s][l])) - (states.get(l) == Known.PRESENT ? 1 : 0);
              if (Math.abs(gradient) < NEGLIGIBLE) {
                continue;
              }
              for (int feature : sentences[s]) {
                int cell = feature * labels + l;
                double more = seen[cell] + gradient * gradient;
                double step = (Math.sqrt(more) - Math.sqrt(seen[cell])) / RATE;
                pull[cell] += gradient - step * weights[cell];
                seen[cell] = more;
                weights[cell] = weight(pull[cell], more, l1, l2);
              }
            }
          }
        }
      }
    }
    Map<Long, float[]> model = new HashMap<>();
    for (int f = 0; f < known.length; f++) {
      float[] values = new float[labels];
      for (int l = 0; l < labels; l++) {
        values[l] = (float) weights[f * labels + l];
      }
      model.put(known[f], values);
    }
    return new LabelWeights(labels, model);
  }

  private static double weight(double pull, double seen, double l1, double l2) {
    return Math.abs(pull) <= l1
        ? 0
        : (Math.signum(pull) * l1 - pull) / ((STEADINESS + Math.sqrt(seen)) / RATE + l2);
  }

  private long[] frequent(int fewest) {
    long[] all = examples.stream()
        .flatMap(e -> e.sentences().stream())
        .flatMapToLong(Arrays::stream)
        .sorted()
        .toArray();
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
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }
}
