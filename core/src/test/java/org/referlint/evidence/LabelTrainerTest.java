package org.referlint.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.referlint.evidence.LabelTrainer.Known;

class LabelTrainerTest {
  private static final long LOCK = 1;
  private static final long MONEY = 2;
  private static final long OTHER = 3;

  @Test
  void labelsAreDecidedOneByOne() {
    LabelWeights weights = trained();
    assertTrue(probability(weights, 0, LOCK) > 0.5);
    assertTrue(probability(weights, 1, LOCK) < 0.5);
    assertTrue(probability(weights, 0, LOCK, MONEY) > 0.5);
    assertTrue(probability(weights, 1, LOCK, MONEY) > 0.5);
    assertTrue(probability(weights, 0, OTHER) < 0.5);
  }

  @Test
  void ofSeveralSentencesTheOneThatShowsItTeaches() {
    LabelTrainer trainer = new LabelTrainer(1);
    for (int i = 0; i < 30; i++) {
      trainer.add(List.of(new long[] {LOCK}), List.of(Known.PRESENT));
      trainer.add(List.of(new long[] {OTHER}), List.of(Known.ABSENT));
      trainer.add(List.of(new long[] {OTHER}, new long[] {LOCK, MONEY}), List.of(Known.PRESENT));
    }
    LabelWeights weights = trainer.train(1, 0.1, 0.1, 10);
    assertTrue(probability(weights, 0, LOCK) > 0.8);
    assertTrue(probability(weights, 0, OTHER) < 0.2);
  }

  @Test
  void whatNobodyLookedForTeachesNothing() {
    LabelTrainer trainer = new LabelTrainer(1);
    for (int i = 0; i < 30; i++) {
      trainer.add(List.of(new long[] {LOCK}), List.of(Known.NOT));
    }
    assertEquals(0, trainer.train(1, 0.1, 0.1, 10).weight(LOCK, 0));
  }

  @Test
  void equalExamplesGiveEqualBytesWhichReadBackAlike() throws IOException {
    byte[] bytes = bytes(trained());
    assertArrayEquals(bytes, bytes(trained()));
    LabelWeights read = LabelWeights.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    assertArrayEquals(bytes, bytes(read));
    assertEquals(trained().weight(LOCK, 0), read.weight(LOCK, 0));
  }

  private static LabelWeights trained() {
    LabelTrainer trainer = new LabelTrainer(2);
    for (int i = 0; i < 30; i++) {
      trainer.add(List.of(new long[] {LOCK}), List.of(Known.PRESENT, Known.ABSENT));
      trainer.add(List.of(new long[] {MONEY}), List.of(Known.ABSENT, Known.PRESENT));
      trainer.add(List.of(new long[] {LOCK, MONEY}), List.of(Known.PRESENT, Known.PRESENT));
      trainer.add(List.of(new long[] {OTHER}), List.of(Known.ABSENT, Known.ABSENT));
    }
    return trainer.train(1, 0.1, 0.1, 20);
  }

  private static double probability(LabelWeights weights, int label, long... features) {
    int[] sums = new int[2];
    for (long feature : features) {
      weights.add(feature, sums);
    }
    return weights.probability(sums[label]);
  }

  private static byte[] bytes(LabelWeights weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    weights.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
