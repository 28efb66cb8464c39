package org.referlint.learned;

/** Names what a model looks at by a number: its kind and up to three symbols. */
final class Key {
  private static final int SYMBOL_BITS = 17;
  private static final int LANE_BITS = 3;

  private Key() {}

  /** The number of a kind and its symbols; never 0. */
  static long of(int kind, int a, int b, int c) {
    return (kind + 1L) << 3 * SYMBOL_BITS
        | (long) a << 2 * SYMBOL_BITS
        | (long) b << SYMBOL_BITS
        | c;
  }

  /** The kind in a key. */
  static int kind(long key) {
    return (int) (key >>> 3 * SYMBOL_BITS) - 1;
  }

  /** The feature that one lane of a key's row is the weight of. */
  static long feature(long key, int lane) {
    return key << LANE_BITS | lane;
  }

  /** The key of a feature. */
  static long ofFeature(long feature) {
    return feature >>> LANE_BITS;
  }

  /** The lane of a feature. */
  static int lane(long feature) {
    return (int) (feature & (1 << LANE_BITS) - 1);
  }
}
