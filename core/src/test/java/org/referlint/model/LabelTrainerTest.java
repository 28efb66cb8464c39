package org.referlint.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.referlint.model.LabelTrainer.Known;
import org.referlint.packed.PackedBytes;
import org.referlint.packed.PackedWriter;

class LabelTrainerTest {
  private static final long LOCK = 1;
  private static final long MONEY = 2;
  private static final long OTHER = 3;

  @Test
  void labelsAreDecidedOneByOne() {
    WeightTable weights = trained();
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
    WeightTable weights = WeightTable.of(1, trainer.train(1, 1, 10), 0);
    assertTrue(probability(weights, 0, LOCK) > 0.8);
    assertTrue(probability(weights, 0, OTHER) < 0.2);
  }

  @Test
  void whatNobodyLookedForTeachesNothing() {
    LabelTrainer trainer = new LabelTrainer(1);
    for (int i = 0; i < 30; i++) {
      trainer.add(List.of(new long[] {LOCK}), List.of(Known.NOT));
    }
    assertEquals(0, trainer.train(1, 1, 10).get(LOCK)[0]);
  }

  @Test
  void equalExamplesGiveEqualBytesWhichReadBackAlike() throws IOException {
    byte[] bytes = bytes(trained());
    assertArrayEquals(bytes, bytes(trained()));
    WeightTable read = WeightTable.read(PackedBytes.reader(bytes, 1));
    assertArrayEquals(bytes, bytes(read));
    assertEquals(trained().weight(trained().row(LOCK), 0), read.weight(read.row(LOCK), 0));
  }

  private static WeightTable trained() {
    LabelTrainer trainer = new LabelTrainer(2);
    for (int i = 0; i < 30; i++) {
      trainer.add(List.of(new long[] {LOCK}), List.of(Known.PRESENT, Known.ABSENT));
      trainer.add(List.of(new long[] {MONEY}), List.of(Known.ABSENT, Known.PRESENT));
      trainer.add(List.of(new long[] {LOCK, MONEY}), List.of(Known.PRESENT, Known.PRESENT));
      trainer.add(List.of(new long[] {OTHER}), List.of(Known.ABSENT, Known.ABSENT));
    }
    return WeightTable.of(2, trainer.train(1, 1, 20), 0);
  }

  private static double probability(WeightTable weights, int label, long... features) {
    WeightTable.Sums sums = weights.new Sums();
    for (long feature : features) {
      sums.add(weights.row(feature));
    }
    return weights.probability(sums.sum(label));
  }

  private static byte[] bytes(WeightTable weights) throws IOException {
    PackedWriter out = new PackedWriter(1);
    weights.write(out);
    return PackedBytes.of(out);
  }
}
