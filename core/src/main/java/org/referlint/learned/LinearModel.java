package org.referlint.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A maximum-entropy model: for every feature a weight for each outcome. The weights of the features present are summed up;
 * their exponentials, made to sum to 1, are the probabilities of the outcomes. Weights are kept in bytes, as multiples of
 * one step, because what is small is fast to look up. Immutable, safe for all threads.
 */
final class LinearModel {
  private static final int MOST_STEPS = 127;

  private final int outcomes;
  private final float step;
  private final int count;
  private final long[] slots;
  private final byte[] weights;

  /**
   * A model of features and their weights, one for each outcome; what is less than half a step is left out.
   *
   * @param outcomes how many outcomes there are
   */
  LinearModel(int outcomes, Map<Long, float[]> features) {
    this.outcomes = outcomes;
    float most = 0;
    for (float[] values : features.values()) {
      for (float value : values) {
        most = Math.max(most, Math.abs(value));
      }
    }
    this.step = most == 0 ? 1 : most / MOST_STEPS;
    TreeMap<Long, byte[]> kept = new TreeMap<>();
    features.forEach((feature, values) -> {
      byte[] steps = new byte[outcomes];
      boolean any = false;
      for (int i = 0; i < outcomes; i++) {
        steps[i] = (byte) Math.round(values[i] / step);
        any |= steps[i] != 0;
      }
      if (any) {
        kept.put(feature, steps);
      }
    });
    this.count = kept.size();
    this.slots = new long[slotsFor(count)];
    this.weights = new byte[slots.length * outcomes];
    kept.forEach(this::put);
  }

  private LinearModel(DataInput in) throws IOException {
    this.outcomes = in.readUnsignedByte();
    this.step = in.readFloat();
    this.count = in.readInt();
    this.slots = new long[slotsFor(count)];
    this.weights = new byte[slots.length * outcomes];
    byte[] encoded = new byte[in.readInt()];
    in.readFully(encoded);
    int at = 0;
    long feature = 0;
    byte[] steps = new byte[outcomes];
    for (int n = 0; n < count; n++) {
      long distance = 0;
      int shift = 0;
      int unit;
      do {
        unit = encoded[at++];
        distance |= (long) (unit & 0x7F) << shift;
        shift += 7;
      } while (unit < 0);
      feature += distance;
      System.arraycopy(encoded, at, steps, 0, outcomes);
      at += outcomes;
      put(feature, steps);
    }
  }

  /** Reads what {@link #write} wrote. */
  static LinearModel read(DataInput in) throws IOException {
    return new LinearModel(in);
  }

  private static int slotsFor(int count) {
    return Integer.highestOneBit(Math.max(8, count) * 2 - 1) * 2;
  }

  private void put(long feature, byte[] steps) {
    int slot = slot(feature);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = feature;
    System.arraycopy(steps, 0, weights, slot * outcomes, outcomes);
  }

  private int slot(long feature) {
    return (int) (feature * 0x9E3779B97F4A7C15L >>> 40) & (slots.length - 1);
  }

  /** How many outcomes there are. */
  int outcomes() {
    return outcomes;
  }

  /** Adds the weights of a feature, in steps, to the sums of the outcomes. */
  void add(long feature, int[] sums) {
    int slot = slot(feature);
    while (slots[slot] != 0) {
      if (slots[slot] == feature) {
        for (int i = 0; i < outcomes; i++) {
          sums[i] += weights[slot * outcomes + i];
        }
        return;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /** The probabilities of the outcomes for sums of weights. */
  void probabilities(int[] sums, float[] probabilities) {
    int most = sums[0];
    for (int i = 1; i < outcomes; i++) {
      most = Math.max(most, sums[i]);
    }
    double total = 0;
    for (int i = 0; i < outcomes; i++) {
      probabilities[i] = (float) Math.exp((sums[i] - most) * step);
      total += probabilities[i];
    }
    for (int i = 0; i < outcomes; i++) {
      probabilities[i] /= (float) total;
    }
  }

  /** Writes the model; equal models give equal bytes. */
  void write(DataOutput out) throws IOException {
    byte[] encoded = new byte[count * (10 + outcomes)];
    int at = 0;
    long last = 0;
    for (long feature : Arrays.stream(slots).filter(f -> f != 0).sorted().toArray()) {
      long distance = feature - last;
      last = feature;
      while (distance > 0x7F || distance < 0) {
        encoded[at++] = (byte) (distance & 0x7F | 0x80);
        distance >>>= 7;
      }
      encoded[at++] = (byte) distance;
      int slot = slot(feature);
      while (slots[slot] != feature) {
        slot = (slot + 1) & (slots.length - 1);
      }
      System.arraycopy(weights, slot * outcomes, encoded, at, outcomes);
      at += outcomes;
    }
    out.writeByte(outcomes);
    out.writeFloat(step);
    out.writeInt(count);
    out.writeInt(at);
    out.write(encoded, 0, at);
  }
}
