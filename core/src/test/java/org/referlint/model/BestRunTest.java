package org.referlint.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BestRunTest {
  @Test
  void aRunCrossesWhatCostsLessThanItBrings() {
    assertEquals(new BestRun(1, 4), BestRun.of(new int[] {-5, 3, -1, 4, -9, 2}));
  }

  @Test
  void ofEqualRunsTheFirst() {
    assertEquals(new BestRun(0, 1), BestRun.of(new int[] {2, -3, 2}));
  }

  @Test
  void whatNothingSpeaksForIsEmpty() {
    assertTrue(BestRun.of(new int[] {-1, 0, -2}).isEmpty());
    assertTrue(BestRun.of(new int[0]).isEmpty());
  }
}
