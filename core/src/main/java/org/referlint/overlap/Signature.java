package org.referlint.overlap;

import java.util.Arrays;

/**
 * What a text is like as a whole: of the numbers of its runs of five words, the smallest in each of 128 bins (MinHash with one
 * permutation, after Li, Owen and Zhang, 2012; empty bins take the value of the next one). The share of equal bins of two texts
 * estimates the share of equal runs. Nothing of the words can be read from it. Immutable.
 */
public final class Signature {
  /** How many words make a run. */
  static final int RUN = 5;

  /** How many numbers a signature has. */
  static final int SIZE = 128;

  /** Of a text with fewer words nothing is said as a whole. */
  static final int FEWEST_WORDS = 50;

  /** The signature of a short text, which is like no other. */
  public static final Signature NONE = new Signature(new int[0]);

  private static final int BIN_SHIFT = 57;
  private static final int VALUE_SHIFT = 25;
  private static final int STEP = 0x9E3779B9;

  private final int[] values;

  private Signature(int[] values) {
    this.values = values;
  }

  /** From numbers that were stored. */
  static Signature stored(int[] values) {
    return values.length == 0 ? NONE : new Signature(values);
  }

  /** The signature of a text's words. */
  public static Signature of(WordSequence words) {
    if (words.size() < FEWEST_WORDS) {
      return NONE;
    }
    long[] least = new long[SIZE];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long hash : Fingerprints.shingles(words, RUN)) {
      int bin = (int) (hash >>> BIN_SHIFT);
      least[bin] = Math.min(least[bin], hash & Long.MAX_VALUE);
    }
    int[] values = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      int steps = 0;
      while (least[(i + steps) % SIZE] == Long.MAX_VALUE) {
        steps++;
      }
      values[i] = (int) (least[(i + steps) % SIZE] >>> VALUE_SHIFT) + steps * STEP;
    }
    return new Signature(values);
  }

  /** How many numbers there are: {@link #SIZE}, or none. */
  int size() {
    return values.length;
  }

  int value(int i) {
    return values[i];
  }

  /** The share of runs that two texts have in common, about; 0 where one is too short. */
  double likeness(Signature other) {
    if (values.length == 0 || other.values.length == 0) {
      return 0;
    }
    int equal = 0;
    for (int i = 0; i < SIZE; i++) {
      equal += values[i] == other.values[i] ? 1 : 0;
    }
    return (double) equal / SIZE;
  }

  /** A number for some neighbouring values, by which like texts are gathered. */
  long band(int from, int count) {
    long band = from;
    for (int i = from; i < from + count; i++) {
      band = (band ^ values[i]) * 0xD6E8FEB86659FD93L;
      band ^= band >>> 32;
    }
    return band;
  }
}
