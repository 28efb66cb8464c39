package org.referlint.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * Where the matcher can be after some tokens: all nodes of its tree that the same tokens lead to, taken together. Their
 * accepts are merged, and where a word leads is worked out once and then remembered.
 *
 * <p>Reading is free of locks: what another thread is just adding is either seen whole or not at all, because a key and
 * its state stand together in an object of final fields. Adding is done by one thread at a time, under the lock of the
 * matcher.
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
    table.put(new Known(key, target));
  }

  /** A key and where it leads; its final fields make it safe to be seen by any thread at any time. */
  private record Known(long key, MatchState target) {}

  /** An open hash table that only grows. */
  private static final class Table {
    private final @Nullable Known[] slots;
    private int count;

    Table(int size) {
      slots = new Known[size];
    }

    boolean isFull() {
      return count * 2 >= slots.length;
    }

    @Nullable
    MatchState get(long key) {
      int slot = slot(key);
      Known found = slots[slot];
      while (found != null && found.key != key) {
        slot = (slot + 1) & (slots.length - 1);
        found = slots[slot];
      }
      return found == null ? null : found.target;
    }

    void put(Known added) {
      int slot = slot(added.key);
      while (slots[slot] != null) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = added;
      count++;
    }

    Table grown() {
      Table larger = new Table(slots.length * 2);
      for (Known known : slots) {
        if (known != null) {
          larger.put(known);
        }
      }
      return larger;
    }

    private int slot(long key) {
      return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & (slots.length - 1);
    }
  }
}
