package org.referlint.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.referlint.packed.PackedBytes;
import org.referlint.packed.PackedWriter;

class MaxentTrainerTest {
  private static final long ALWAYS = 1;
  private static final long YES = 2;
  private static final long NO = 3;
  private static final long RARE = 4;

  @Test
  void learnsWhatTellsOutcomesApart() {
    WeightTable model = trained();
    assertTrue(probability(model, ALWAYS, YES) > 0.9);
    assertTrue(probability(model, ALWAYS, NO) < 0.1);
  }

  @Test
  void forgetsWhatStandsInOneExampleOnly() {
    WeightTable model = trained();
    assertEquals(probability(model, ALWAYS), probability(model, ALWAYS, RARE), 0);
  }

  @Test
  void theSameExamplesGiveTheSameBytes() throws IOException {
    assertArrayEquals(bytes(trained()), bytes(trained()));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    WeightTable model = trained();
    WeightTable read = WeightTable.read(PackedBytes.reader(bytes(model), 1));
    assertArrayEquals(bytes(model), bytes(read));
    assertEquals(probability(model, ALWAYS, YES), probability(read, ALWAYS, YES), 0);
  }

  private static WeightTable trained() {
    MaxentTrainer trainer = new MaxentTrainer(2);
    for (int i = 0; i < 200; i++) {
      trainer.add(new long[] {ALWAYS, i % 2 == 0 ? YES : NO}, i % 2 == 0 ? 1 : 0);
    }
    trainer.add(new long[] {ALWAYS, RARE}, 1);
    return WeightTable.of(2, trainer.train(2, 0.5, 0.5, 6), 0);
  }

  private static double probability(WeightTable model, long... features) {
    WeightTable.Sums sums = model.new Sums();
    for (long feature : features) {
      sums.add(model.row(feature));
    }
    return model.probability(sums.sum(1) - sums.sum(0));
  }

  private static byte[] bytes(WeightTable model) throws IOException {
    PackedWriter out = new PackedWriter(1);
    model.write(out);
    return PackedBytes.of(out);
  }
}
