package org.referlint.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains one logistic regression for each label, all over the same features: an example may have several labels, or none. It
 * may have several sentences; a label that it shows is learned from the sentence that shows it best so far, one that it does
 * not show from all of them. The same examples in the same order give the same weights. For one thread.
 */
public final class LabelTrainer {
  private static final double RATE = 0.15;

  /** An error so small teaches nothing worth its time. */
  private static final double NEGLIGIBLE = 0.004;

  private static final long SEED = 20_261_127;

  /** What is known of a label in an example. */
  public enum Known {
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

  /** A trainer for so many labels. */
  public LabelTrainer(int labels) {
    this.labels = labels;
  }

  /** Adds an example: the features of its sentences, and what is known of each label. */
  public void add(List<long[]> sentences, List<Known> known) {
    examples.add(new Example(List.copyOf(sentences), List.copyOf(known)));
  }

  /**
   * The weights of all features that stand in at least so many sentences, one for each label.
   *
   * @param fewest the least number of sentences
   * @param l1 the price of a weight that is not 0
   * @param l2 the price of a large weight
   * @param rounds how often to go through the examples
   */
  public Map<Long, float[]> train(int fewest, double l1, double l2, int rounds) {
    long[] known = Ftrl.frequent(
        examples.stream()
            .flatMap(e -> e.sentences().stream())
            .flatMapToLong(Arrays::stream)
            .toArray(),
        fewest);
    List<int[][]> indexed = examples.stream()
        .map(example -> example.sentences().stream()
            .map(sentence -> Arrays.stream(sentence)
                .mapToInt(feature -> Arrays.binarySearch(known, feature))
                .filter(index -> index >= 0)
                .toArray())
            .toArray(int[][]::new))
        .toList();
    Ftrl weights = new Ftrl(known.length * labels, RATE, l1, l2);
    int[] order = Ftrl.order(examples.size(), SEED);
    for (int round = 0; round < rounds; round++) {
      for (int number : order) {
        // Which of several sentences shows a label can only be told once something is known.
        if (round > 0 || indexed.get(number).length == 1) {
          learn(indexed.get(number), examples.get(number).labels(), weights);
        }
      }
    }
    Map<Long, float[]> model = new HashMap<>();
    for (int f = 0; f < known.length; f++) {
      float[] values = new float[labels];
      for (int l = 0; l < labels; l++) {
        values[l] = (float) weights.weight(f * labels + l);
      }
      model.put(known[f], values);
    }
    return model;
  }

  private void learn(int[][] sentences, List<Known> states, Ftrl weights) {
    double[][] sums = new double[sentences.length][labels];
    for (int s = 0; s < sentences.length; s++) {
      for (int feature : sentences[s]) {
        for (int l = 0; l < labels; l++) {
          sums[s][l] += weights.weight(feature * labels + l);
        }
      }
    }
    for (int l = 0; l < labels; l++) {
      boolean shown = states.get(l) == Known.PRESENT;
      int best = 0;
      for (int s = 1; s < sentences.length; s++) {
        best = sums[s][l] > sums[best][l] ? s : best;
      }
      for (int s = 0; s < sentences.length; s++) {
        double gradient = 1 / (1 + Math.exp(-sums[s][l])) - (shown ? 1 : 0);
        boolean learned = states.get(l) == Known.ABSENT || shown && s == best;
        if (learned && Math.abs(gradient) >= NEGLIGIBLE) {
          for (int feature : sentences[s]) {
            weights.learn(feature * labels + l, gradient);
          }
        }
      }
    }
  }
}
