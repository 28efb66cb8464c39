package org.referlint.model;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedWriter;

/**
 * For every feature a weight for each of several outcomes. Weights are multiples of one step, from -32767 to 32767, and lie
 * four to a {@code long}, so that {@link Sums} adds several at once. Steps as fine as that matter: most weights are small, and
 * what many small ones come to decides. Immutable, safe for all threads.
 */
public final class WeightTable {
  /** The row of a feature that has no weights. */
  public static final int NONE = -1;

  private static final int MOST_STEPS = Short.MAX_VALUE;
  private static final int LANES = Long.SIZE / Short.SIZE;

  /** Is added to each weight in a lane, so that no lane is negative and takes from its neighbour. */
  private static final int OFFSET = 1 + Short.MAX_VALUE;

  /** Every other lane of a row. */
  private static final long EVEN = 0x0000_FFFF_0000_FFFFL;

  private final int outcomes;
  private final float step;

  /** How many numbers hold the weights of a row. */
  private final int stride;

  /**
   * The rows, each behind its feature, those of one bucket of hashes behind each other: a row is found with as few ways to
   * memory as can be, for the table is too large to stay near the processor.
   */
  private final long[] rows;

  /** Where the rows of each bucket begin, and behind the last where they end. */
  private final int[] buckets;

  private final SeenKeys seen;

  /**
   * A table of features and their weights.
   *
   * @param outcomes how many weights a feature has
   * @param features no feature is 0
   * @param least a feature that has no weight of at least this is left out: it costs a look and tells next to nothing
   */
  public static WeightTable of(int outcomes, Map<Long, float[]> features, double least) {
    float most = 0;
    for (float[] values : features.values()) {
      for (float value : values) {
        most = Math.max(most, Math.abs(value));
      }
    }
    float step = most == 0 ? 1 : most / MOST_STEPS;
    Map<Long, short[]> kept = new TreeMap<>();
    features.forEach((feature, values) -> {
      short[] steps = new short[outcomes];
      boolean any = false;
      for (int i = 0; i < outcomes; i++) {
        steps[i] = (short) Math.round(values[i] / step);
        any |= steps[i] != 0 && Math.abs(values[i]) >= least;
      }
      if (any) {
        kept.put(feature, steps);
      }
    });
    return new WeightTable(outcomes, step, kept);
  }

  private WeightTable(int outcomes, float step, Map<Long, short[]> features) {
    this.outcomes = outcomes;
    this.step = step;
    int count = features.size();
    this.stride = (outcomes + LANES - 1) / LANES;
    this.rows = new long[count * (stride + 1)];
    this.buckets = new int[Integer.highestOneBit(Math.max(8, count)) + 1];
    this.seen = new SeenKeys(count);
    for (long feature : features.keySet()) {
      long hash = SeenKeys.hash(feature);
      seen.add(hash);
      buckets[bucket(hash) + 1] += stride + 1;
    }
    Arrays.parallelPrefix(buckets, Integer::sum);
    int[] next = buckets.clone();
    features.forEach((feature, weights) -> {
      int bucket = bucket(SeenKeys.hash(feature));
      int row = next[bucket] + 1;
      next[bucket] += stride + 1;
      rows[row - 1] = feature;
      for (int outcome = 0; outcome < outcomes; outcome++) {
        rows[row + outcome / LANES] |=
            weights[outcome] + (long) OFFSET << Short.SIZE * (outcome % LANES);
      }
    });
  }

  private WeightTable(PackedReader in) {
    this.outcomes = in.number();
    this.step = in.fraction();
    this.stride = (outcomes + LANES - 1) / LANES;
    this.rows = in.wideNumbers();
    this.buckets = in.numbers();
    this.seen = SeenKeys.read(in);
  }

  private int bucket(long hash) {
    return (int) hash & (buckets.length - 2);
  }

  /** How many outcomes there are. */
  public int outcomes() {
    return outcomes;
  }

  /** The row of a feature, for {@link Sums#add} and {@link #weight}; {@link #NONE} where it has no weights. */
  public int row(long feature) {
    long hash = SeenKeys.hash(feature);
    return seen.mayHold(hash) ? row(feature, buckets[bucket(hash)]) : NONE;
  }

  /** The row of a feature that stands at a place of its bucket or behind it. */
  private int row(long feature, int first) {
    int end = buckets[bucket(SeenKeys.hash(feature)) + 1];
    for (int row = first; row < end; row += stride + 1) {
      if (rows[row] == feature) {
        return row + 1;
      }
    }
    return NONE;
  }

  /**
   * The rows of many features, as {@link #row} gives them; for less than one after the other, because no way to memory waits
   * for what comes of the one before.
   *
   * @param into takes a row for each feature
   */
  public void rows(long[] features, int number, int[] into) {
    for (int i = 0; i < number; i++) {
      long hash = SeenKeys.hash(features[i]);
      into[i] = seen.mayHold(hash) ? buckets[bucket(hash)] : NONE;
    }
    long[] stored = new long[number];
    for (int i = 0; i < number; i++) {
      stored[i] = into[i] == NONE || into[i] == rows.length ? 0 : rows[into[i]];
    }
    for (int i = 0; i < number; i++) {
      if (into[i] != NONE) {
        into[i] = stored[i] == features[i] ? into[i] + 1 : row(features[i], into[i]);
      }
    }
  }

  /** One weight of a row, in steps. */
  public int weight(int row, int outcome) {
    long packed = rows[row + outcome / LANES];
    return (int) (packed >>> Short.SIZE * (outcome % LANES) & 0xFFFF) - OFFSET;
  }

  /** How large a sum must be for a logistic regression to be this sure, in steps. */
  public int sumFor(double probability) {
    return (int) Math.ceil(Math.log(probability / (1 - probability)) / step);
  }

  /** The probability that a sum stands for in a logistic regression. */
  public double probability(int sum) {
    return 1 / (1 + Math.exp(-sum * step));
  }

  /** Adds up the weights of the features that are present. For one thread. */
  public final class Sums {
    /** So many rows can't make a sum of 32 bits run over. */
    private static final int MOST_PENDING = 0xFFFF;

    /** Sums of 32 bits: of the even lanes of each number of a row, then of the odd ones. */
    private final long[] even = new long[stride];

    private final long[] odd = new long[stride];
    private final int[] sums = new int[outcomes];
    private int pending;

    /** Sums of nothing yet. */
    public Sums() {}

    /** Begins anew. */
    public void clear() {
      Arrays.fill(even, 0);
      Arrays.fill(odd, 0);
      Arrays.fill(sums, 0);
      pending = 0;
    }

    /** Adds the weights of a row; {@link #NONE} adds nothing. */
    public void add(int row) {
      if (row == NONE) {
        return;
      }
      if (pending == MOST_PENDING) {
        settle();
      }
      for (int i = 0; i < stride; i++) {
        long packed = rows[row + i];
        even[i] += packed & EVEN;
        odd[i] += packed >>> Short.SIZE & EVEN;
      }
      pending++;
    }

    /** Adds the weights of some rows, none of which is {@link #NONE}; for less than one after the other. */
    public void addAll(int[] some, int number) {
      int from = 0;
      while (from < number) {
        if (pending == MOST_PENDING) {
          settle();
        }
        int to = Math.min(number, from + MOST_PENDING - pending);
        for (int i = 0; i < stride; i++) {
          long evenSum = even[i];
          long oddSum = odd[i];
          for (int n = from; n < to; n++) {
            long packed = rows[some[n] + i];
            evenSum += packed & EVEN;
            oddSum += packed >>> Short.SIZE & EVEN;
          }
          even[i] = evenSum;
          odd[i] = oddSum;
        }
        pending += to - from;
        from = to;
      }
    }

    private void settle() {
      for (int outcome = 0; outcome < outcomes; outcome++) {
        int lane = outcome % LANES;
        long packed = (lane % 2 == 0 ? even : odd)[outcome / LANES];
        long sum = packed >>> 2 * Short.SIZE * (lane / 2) & 0xFFFF_FFFFL;
        sums[outcome] += (int) (sum - (long) OFFSET * pending);
      }
      Arrays.fill(even, 0);
      Arrays.fill(odd, 0);
      pending = 0;
    }

    /** The sum of an outcome, in steps. */
    public int sum(int outcome) {
      if (pending > 0) {
        settle();
      }
      return sums[outcome];
    }
  }

  /** Writes the table; equal tables give equal bytes. */
  public void write(PackedWriter out) {
    out.number(outcomes);
    out.fraction(step);
    out.wideNumbers(rows);
    out.numbers(buckets);
    seen.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static WeightTable read(PackedReader in) {
    return new WeightTable(in);
  }
}
