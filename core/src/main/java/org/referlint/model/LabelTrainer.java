package org.referlint.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Trains one logistic regression for each label, all over the same features: an example may have several labels, or none. It
 * may have several sentences; a label that it shows is learned from the sentence that shows it best so far, one that it does
 * not show from all of them. The same examples in the same order give the same weights. For one thread.
 */
public final class LabelTrainer {
  /** Alone, and then with the sentences that showed a label best. */
  private static final int TURNS = 3;

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
   * @param cost what an example that is told wrongly costs; the higher, the larger weights may get
   * @param rounds how often to go through the examples at most
   */
  public Map<Long, float[]> train(int fewest, double cost, int rounds) {
    long[] known = Training.frequent(
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
                .sorted()
                .toArray())
            .toArray(int[][]::new))
        .toList();
    List<LogisticRegression> learned = IntStream.range(0, labels)
        .parallel()
        .mapToObj(label -> learn(label, indexed, known.length, cost, rounds))
        .toList();
    Map<Long, float[]> model = new HashMap<>();
    for (int f = 0; f < known.length; f++) {
      float[] values = new float[labels];
      for (int l = 0; l < labels; l++) {
        values[l] = (float) learned.get(l).weight(f);
      }
      model.put(known[f], values);
    }
    return model;
  }

  private LogisticRegression learn(
      int label, List<int[][]> indexed, int features, double cost, int rounds) {
    LogisticRegression weights = new LogisticRegression(features, cost);
    int[][] sentences = new int[indexed.stream().mapToInt(s -> s.length).sum()][];
    boolean[] shown = new boolean[sentences.length];
    // Which of several sentences shows a label can only be told once something is known.
    boolean oneEach = true;
    for (int turn = 0; turn == 0 || turn < TURNS && !oneEach; turn++) {
      int count = 0;
      for (int number = 0; number < indexed.size(); number++) {
        int[][] own = indexed.get(number);
        switch (examples.get(number).labels().get(label)) {
          case ABSENT -> {
            for (int[] sentence : own) {
              shown[count] = false;
              sentences[count++] = sentence;
            }
          }
          case PRESENT -> {
            oneEach &= own.length <= 1;
            if (own.length == 1 || own.length > 1 && turn > 0) {
              shown[count] = true;
              sentences[count++] = best(own, weights);
            }
          }
          case NOT -> {}
        }
      }
      weights.solve(sentences, shown, count, rounds);
    }
    return weights;
  }

  private static int[] best(int[][] sentences, LogisticRegression weights) {
    int[] best = sentences[0];
    for (int[] sentence : sentences) {
      best = weights.sum(sentence) > weights.sum(best) ? sentence : best;
    }
    return best;
  }
}
