package org.referlint.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedWriter;

/**
 * The weights of a model in rows of eight, one row for each key. What one run of symbols says of the places near it stands
 * in one row, so that one look serves them all: a look costs more than the sums do. Weights are kept in bytes, as multiples
 * of one step. Immutable, safe for all threads.
 */
public final class RowTable {
  /** How many weights a row holds. */
  public static final int LANES = 8;

  private static final int MOST_STEPS = 127;

  private final float step;

  /** A key and its row, a key and its row, and so on; a key of 0 is a free slot. */
  private final long[] slots;

  private final SeenKeys seen;

  /**
   * A table of weights.
   *
   * @param weights at most {@link #LANES} weights for each key; no key is 0
   * @param least rows of which no weight has so many steps, of 127 that the largest has, are left out
   */
  public RowTable(Map<Long, float[]> weights, int least) {
    float most = 0;
    for (float[] values : weights.values()) {
      for (float value : values) {
        most = Math.max(most, Math.abs(value));
      }
    }
    this.step = most == 0 ? 1 : most / MOST_STEPS;
    TreeMap<Long, Long> rows = new TreeMap<>();
    weights.forEach((key, values) -> {
      long row = 0;
      int largest = 0;
      for (int i = 0; i < values.length; i++) {
        int steps = Math.round(values[i] / step);
        row |= (steps & 0xFFL) << (8 * i);
        largest = Math.max(largest, Math.abs(steps));
      }
      if (largest >= least) {
        rows.put(key, row);
      }
    });
    int count = rows.size();
    this.slots = new long[slotsFor(count)];
    this.seen = new SeenKeys(count);
    rows.forEach(this::put);
  }

  private RowTable(float step, long[] keys, long[] rows) {
    this.step = step;
    int count = keys.length;
    this.slots = new long[slotsFor(count)];
    this.seen = new SeenKeys(count);
    for (int i = 0; i < count; i++) {
      put(keys[i], rows[i]);
    }
  }

  private RowTable(PackedReader in) {
    this.step = in.fraction();
    this.slots = in.wideNumbers();
    this.seen = SeenKeys.read(in);
  }

  /** Reads what {@link #write} wrote. */
  public static RowTable read(PackedReader in) {
    return new RowTable(in);
  }

  private static int slotsFor(int count) {
    return Integer.highestOneBit(Math.max(8, count + count / 3)) * 4;
  }

  private void put(long key, long row) {
    long hash = SeenKeys.hash(key);
    seen.add(hash);
    int slot = slot(hash);
    while (slots[slot] != 0) {
      slot = (slot + 2) & (slots.length - 1);
    }
    slots[slot] = key;
    slots[slot + 1] = row;
  }

  private int slot(long hash) {
    return ((int) hash << 1) & (slots.length - 1);
  }

  /** The row of a key; 0, which is a row of nothing, where there is none. */
  public long row(long key) {
    long hash = SeenKeys.hash(key);
    return seen.mayHold(hash) ? row(key, slot(hash)) : 0;
  }

  /** The row of a key that stands in a slot or behind it. */
  private long row(long key, int first) {
    int slot = first;
    while (slots[slot] != 0) {
      if (slots[slot] == key) {
        return slots[slot + 1];
      }
      slot = (slot + 2) & (slots.length - 1);
    }
    return 0;
  }

  /**
   * The rows of many keys, as {@link #row} gives them; for less than one after the other, because no way to memory waits for
   * what comes of the one before.
   *
   * @param into takes a row for each key
   */
  public void rows(long[] keys, int number, long[] into) {
    for (int i = 0; i < number; i++) {
      long hash = SeenKeys.hash(keys[i]);
      into[i] = seen.mayHold(hash) ? slots[slot(hash)] : 0;
    }
    for (int i = 0; i < number; i++) {
      if (into[i] != 0) {
        int slot = slot(SeenKeys.hash(keys[i]));
        into[i] = into[i] == keys[i] ? slots[slot + 1] : row(keys[i], slot);
      }
    }
  }

  /** The rows of some keys only, in a smaller table. */
  public RowTable only(LongPredicate kept) {
    long[] keys = keys().filter(kept).toArray();
    return new RowTable(step, keys, LongStream.of(keys).map(this::row).toArray());
  }

  private LongStream keys() {
    return IntStream.iterate(0, slot -> slot < slots.length, slot -> slot + 2)
        .mapToLong(slot -> slots[slot])
        .filter(key -> key != 0);
  }

  /** One weight of a row, in steps. */
  public static int weight(long row, int lane) {
    return (byte) (row >>> 8 * lane);
  }

  /** What one step is. */
  public float step() {
    return step;
  }

  /** Writes the table; equal tables give equal bytes. */
  public void write(PackedWriter out) {
    out.fraction(step);
    out.wideNumbers(slots);
    seen.write(out);
  }
}
