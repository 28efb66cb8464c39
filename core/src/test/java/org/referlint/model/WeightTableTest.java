package org.referlint.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightTableTest {
  private static final int OUTCOMES = 7;
  private static final int FEATURES = 500;

  private final Random random = new Random(7);
  private final Map<Long, float[]> weights = weights();
  private final WeightTable table = WeightTable.of(OUTCOMES, weights, 0);

  private Map<Long, float[]> weights() {
    Map<Long, float[]> weights = new HashMap<>();
    for (long feature = 1; feature <= FEATURES; feature++) {
      float[] values = new float[OUTCOMES];
      for (int i = 0; i < OUTCOMES; i++) {
        values[i] = random.nextInt(65_535) - 32_767;
      }
      weights.put(feature * 977, values);
    }
    weights.put(1L, new float[] {32_767, 0, 0, 0, 0, 0, 0});
    weights.put(2L, new float[] {-1, 1, 0, 0, 0, 0, 0});
    return weights;
  }

  /** Lanes lie side by side in one number; a negative one must take nothing from its neighbour. */
  @Test
  void everyWeightIsKept() {
    weights.forEach((feature, values) -> {
      for (int i = 0; i < OUTCOMES; i++) {
        assertEquals(Math.round(values[i]), table.weight(table.row(feature), i));
      }
    });
  }

  @Test
  void sumsOfThousandsOfRowsDoNotRunOver() {
    WeightTable.Sums sums = table.new Sums();
    int[] expected = new int[OUTCOMES];
    for (int n = 0; n < 20; n++) {
      for (Map.Entry<Long, float[]> entry : weights.entrySet()) {
        sums.add(table.row(entry.getKey()));
        for (int i = 0; i < OUTCOMES; i++) {
          expected[i] += Math.round(entry.getValue()[i]);
        }
      }
    }
    for (int i = 0; i < OUTCOMES; i++) {
      assertEquals(expected[i], sums.sum(i));
    }
    for (int n = 0; n < 70_000; n++) {
      sums.add(table.row(2));
    }
    assertEquals(expected[0] - 70_000, sums.sum(0));
    assertEquals(expected[1] + 70_000, sums.sum(1));
  }

  @Test
  void whatHasNoWeightsAddsNothing() {
    assertEquals(WeightTable.NONE, table.row(3));
    WeightTable.Sums sums = table.new Sums();
    sums.add(WeightTable.NONE);
    assertEquals(0, sums.sum(0));
  }

  @Test
  void aSumAndAProbabilityStandForEachOther() {
    for (double probability : new double[] {0.1, 0.3, 0.5, 0.9}) {
      int sum = table.sumFor(probability);
      assertTrue(table.probability(sum) >= probability);
      assertTrue(table.probability(sum - 1) < probability);
    }
  }
}
