package org.referlint.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final double COST = 0.7;

  private final int[][] examples = new int[80][];
  private final boolean[] positive = new boolean[80];

  LogisticRegressionTest() {
    Random random = new Random(3);
    for (int i = 0; i < examples.length; i++) {
      int first = random.nextInt(5);
      int second = 5 + random.nextInt(4);
      // One feature stands in every example, one in some twice.
      examples[i] =
          i % 3 == 0 ? new int[] {first, second, second, 9} : new int[] {first, second, 9};
      positive[i] = first < 2 ^ random.nextInt(6) == 0;
    }
  }

  /** At the lowest price nothing that can be moved makes it lower: its slope is 0 for every weight. */
  @Test
  void noWeightCouldBeBetter() {
    LogisticRegression solved = new LogisticRegression(10, COST);
    solved.solve(examples, positive, examples.length, 500);
    for (int feature = 0; feature < 10; feature++) {
      double slope = solved.weight(feature);
      for (int i = 0; i < examples.length; i++) {
        double told = 1 / (1 + Math.exp(-solved.sum(examples[i])));
        for (int present : examples[i]) {
          slope += present == feature ? COST * (told - (positive[i] ? 1 : 0)) : 0;
        }
      }
      assertEquals(0, slope, 0.02, "feature " + feature);
    }
  }

  @Test
  void aFeatureOfOneKindAloneSpeaksForIt() {
    LogisticRegression solved = new LogisticRegression(2, COST);
    solved.solve(new int[][] {{0}, {0}, {1}}, new boolean[] {true, true, false}, 3, 50);
    assertTrue(solved.weight(0) > 0);
    assertTrue(solved.weight(1) < 0);
  }

  @Test
  void noExamplesLeaveNoWeights() {
    LogisticRegression solved = new LogisticRegression(2, COST);
    solved.solve(new int[0][], new boolean[0], 0, 50);
    assertEquals(0, solved.weight(0));
  }
}
