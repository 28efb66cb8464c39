package org.referlint.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * Where the matcher can be after some tokens: all nodes of its tree that the same tokens lead to, taken together. Their
 * accepts are merged, and where a word leads is worked out once and then remembered.
 *
 * <p>Reading is free of locks. Adding is done by one thread at a time, under the lock of the matcher, and writes the state
 * before its key. A reader that sees a key and no state yet takes it as unknown and asks under the lock; a state that it
 * does see is whole, because its fields are final.
 */
final class MatchState {
  private static final int FIRST_SIZE = 8;

  /** The nodes, ascending. */
  final int[] nodes;

  /** Entry with traits, report start and report end, all counted as in the matcher's tables. */
  final int[] accepts;

  /** The shapes by which it goes on. */
  final int shapesOut;

  /** Whether it goes on by a word in its exact capitals. */
  final boolean exactOut;

  /** How many words the gaps that begin here may skip, and the state behind each. */
  final int[] gapMost;

  final MatchState[] gapTargets;

  /** Whether nothing is accepted here and no gap begins: all there is to do is to see whether the next word leads on. */
  final boolean plain;

  /** The words that lead on, a bit each; null where the two folded sets below say it well enough. */
  private final long @Nullable [] leading;

  /** The words that lead on, folded into two sets of bits. */
  final long leadingLow;

  final long leadingHigh;
  private volatile Table known = new Table(FIRST_SIZE);

  MatchState(
      int[] nodes,
      int[] accepts,
      int shapesOut,
      boolean exactOut,
      int[] gapMost,
      MatchState[] gapTargets,
      long @Nullable [] leading,
      long leadingLow,
      long leadingHigh) {
    this.nodes = nodes;
    this.accepts = accepts;
    this.shapesOut = shapesOut;
    this.exactOut = exactOut;
    this.gapMost = gapMost;
    this.gapTargets = gapTargets;
    this.plain = accepts.length == 0 && gapMost.length == 0;
    this.leading = leading;
    this.leadingLow = leadingLow;
    this.leadingHigh = leadingHigh;
  }

  static long lowBit(int word) {
    return 1L << word;
  }

  static long highBit(int word) {
    return 1L << (word * 0x9E3779B9 >>> 26);
  }

  /** Whether a word may lead on from here; wrong only by saying yes too often. */
  boolean mayLeadOn(int word) {
    return word >= 0
        && (leadingLow & lowBit(word)) != 0
        && (leadingHigh & highBit(word)) != 0
        && (leading == null || (leading[word >>> 6] & 1L << word) != 0);
  }

  /** Whether one of some words and shapes, given by their folded sets, may lead on from here. */
  boolean mayLeadOn(long low, long high, int shapes) {
    return (leadingLow & low) != 0 && (leadingHigh & high) != 0
        || (shapesOut & shapes) != 0
        || exactOut;
  }

  /** Whether anything at all can follow a token with these shapes and this word. */
  boolean goesOn(int word, int shapes) {
    return mayLeadOn(word) || (shapes & shapesOut) != 0 || exactOut;
  }

  /** Where a word with some shapes leads, as far as it is remembered. */
  @Nullable
  MatchState recall(long key) {
    return known.get(key);
  }

  /** Remembers where a word with some shapes leads; only under the matcher's lock. */
  void remember(long key, MatchState target) {
    Table table = known;
    if (table.isFull()) {
      table = table.grown();
      known = table;
    }
    table.put(key, target);
  }

  /** An open hash table that only grows. Keys are stored with one added, so that 0 is a free slot. */
  private static final class Table {
    private final long[] keys;
    private final @Nullable MatchState[] targets;
    private int count;

    Table(int size) {
      keys = new long[size];
      targets = new MatchState[size];
    }

    boolean isFull() {
      return count * 2 >= keys.length;
    }

    @Nullable
    MatchState get(long key) {
      int slot = slot(key);
      long stored = keys[slot];
      while (stored != 0) {
        if (stored == key + 1) {
          return targets[slot];
        }
        slot = (slot + 1) & (keys.length - 1);
        stored = keys[slot];
      }
      return null;
    }

    void put(long key, MatchState target) {
      int slot = slot(key);
      while (keys[slot] != 0) {
        if (keys[slot] == key + 1) {
          return;
        }
        slot = (slot + 1) & (keys.length - 1);
      }
      targets[slot] = target;
      keys[slot] = key + 1;
      count++;
    }

    Table grown() {
      Table larger = new Table(keys.length * 2);
      for (int slot = 0; slot < keys.length; slot++) {
        MatchState target = targets[slot];
        if (target != null) {
          larger.put(keys[slot] - 1, target);
        }
      }
      return larger;
    }

    private int slot(long key) {
      return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & (keys.length - 1);
    }
  }
}
