package org.referlint.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * For every feature a weight for each label. The labels of a sentence are decided one by one, each by the sum of its weights:
 * a sentence may show several, or none. Weights are kept in bytes, as multiples of one step, because what is small is fast
 * to look up. Immutable, safe for all threads.
 */
final class LabelWeights {
  private static final int MOST_STEPS = 127;

  /** Most pairs of words were never seen; so many bits, small enough to stay near the processor, tell most of them. */
  private static final int SEEN_BITS = 1 << 19;

  private final int labels;
  private final float step;
  private final int count;
  private final long[] slots;
  private final int[] rows;
  private final byte[] weights;
  private final long[] seen = new long[SEEN_BITS >>> 6];
  private int taken;

  /** Takes the weights of each feature, one for each label; what is less than half a step is left out. */
  LabelWeights(int labels, Map<Long, float[]> features) {
    this.labels = labels;
    float most = 0;
    for (float[] values : features.values()) {
      for (float value : values) {
        most = Math.max(most, Math.abs(value));
      }
    }
    step = most == 0 ? 1 : most / MOST_STEPS;
    TreeMap<Long, byte[]> kept = new TreeMap<>();
    features.forEach((feature, values) -> {
      byte[] steps = new byte[labels];
      boolean any = false;
      for (int i = 0; i < labels; i++) {
        steps[i] = (byte) Math.round(values[i] / step);
        any |= steps[i] != 0;
      }
      if (any) {
        kept.put(feature, steps);
      }
    });
    count = kept.size();
    slots = new long[slotsFor(count)];
    rows = new int[slots.length];
    weights = new byte[count * labels];
    kept.forEach((feature, steps) -> System.arraycopy(steps, 0, weights, put(feature), labels));
  }

  private LabelWeights(DataInput in) throws IOException {
    labels = in.readUnsignedByte();
    step = in.readFloat();
    count = in.readInt();
    slots = new long[slotsFor(count)];
    rows = new int[slots.length];
    weights = new byte[count * labels];
    for (int i = 0; i < count; i++) {
      in.readFully(weights, put(in.readLong()), labels);
    }
  }

  static LabelWeights read(DataInput in) throws IOException {
    return new LabelWeights(in);
  }

  /** Equal weights give equal bytes. */
  void write(DataOutput out) throws IOException {
    out.writeByte(labels);
    out.writeFloat(step);
    out.writeInt(count);
    for (long feature : Arrays.stream(slots).filter(f -> f != 0).sorted().toArray()) {
      out.writeLong(feature);
      out.write(weights, find(feature), labels);
    }
  }

  private static int slotsFor(int count) {
    return Integer.highestOneBit(Math.max(8, count) * 2 - 1) * 2;
  }

  /** Takes the next row for a feature; where its weights begin. */
  private int put(long feature) {
    long hash = hash(feature);
    seen[bit(hash) >>> 6] |= 1L << bit(hash);
    int slot = slot(hash);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = feature;
    rows[slot] = taken * labels;
    taken++;
    return rows[slot];
  }

  private static long hash(long feature) {
    return feature * 0x9E3779B97F4A7C15L;
  }

  private static int bit(long hash) {
    return (int) (hash >>> 45);
  }

  private int slot(long hash) {
    return (int) (hash >>> 40) & (slots.length - 1);
  }

  /** Where the weights of a feature begin; -1 where it has none. */
  private int find(long feature) {
    long hash = hash(feature);
    if ((seen[bit(hash) >>> 6] & 1L << bit(hash)) == 0) {
      return -1;
    }
    int slot = slot(hash);
    while (slots[slot] != 0) {
      if (slots[slot] == feature) {
        return rows[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** Adds the weights of a feature, in steps, to the sums of the labels. */
  void add(long feature, int[] sums) {
    int at = find(feature);
    if (at >= 0) {
      for (int i = 0; i < labels; i++) {
        sums[i] += weights[at + i];
      }
    }
  }

  /** The weight, in steps, of a feature for one label. */
  int weight(long feature, int label) {
    int at = find(feature);
    return at < 0 ? 0 : weights[at + label];
  }

  /** The probability that a sum of steps stands for. */
  double probability(int sum) {
    return 1 / (1 + Math.exp(-sum * step));
  }
}
