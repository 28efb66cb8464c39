package org.referlint.model;

import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedWriter;

/**
 * Tells of most keys that a table does not hold them, from so few bits that they stay near the processor. Most runs of words
 * were never seen, and a look into the table itself costs a way to memory.
 */
final class SeenKeys {
  private static final int BITS_A_KEY = 8;

  private final long[] bits;

  /** Room for so many keys. */
  SeenKeys(int count) {
    bits = new long[Integer.highestOneBit(Math.max(8, count) * BITS_A_KEY) / 32];
  }

  private SeenKeys(long[] bits) {
    this.bits = bits;
  }

  static SeenKeys read(PackedReader in) {
    return new SeenKeys(in.wideNumbers());
  }

  void write(PackedWriter out) {
    out.wideNumbers(bits);
  }

  void add(long hash) {
    int bit = bit(hash);
    bits[bit >>> 6] |= 1L << bit;
  }

  /** False where no key of this hash was added. */
  boolean mayHold(long hash) {
    int bit = bit(hash);
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }

  private int bit(long hash) {
    return (int) (hash >>> 40) & (bits.length * 64 - 1);
  }

  /** Spreads a key over 64 bits; tables take their slots from the lower half. */
  static long hash(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 32;
  }
}
