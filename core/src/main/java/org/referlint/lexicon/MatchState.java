package org.referlint.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * Where the matcher can be after some tokens: all nodes of its tree that the same tokens lead to, taken together. Their
 * accepts are merged. Immutable; {@link MatchStates} makes and remembers them.
 */
final class MatchState {
  /** The parts of {@link #gaps} that belong to one gap. */
  static final int GAP_PARTS = 3;

  /** Its number among the states that are remembered; {@link MatchStates#FORGOTTEN} for any other. */
  final int number;

  /** The nodes, ascending. */
  final int[] nodes;

  /** Entry with traits, report start and report end, all counted as in the matcher's tables. */
  final int[] accepts;

  /** The shapes by which it goes on. */
  final int shapesOut;

  /** Whether it goes on by a word in its exact capitals. */
  final boolean exactOut;

  /**
   * What decides whether a gap that begins here is worth crossing, side by side, because most are not: the folded sets of the
   * words behind it, then how many words it may skip and the shapes behind it.
   */
  final long[] gaps;

  /** The state behind each gap. */
  final MatchState[] gapTargets;

  /** Whether nothing is accepted here and no gap begins: all there is to do is to see whether the next word leads on. */
  final boolean plain;

  /** The words that lead on, folded into two sets of bits. */
  final long leadingLow;

  final long leadingHigh;

  /** The same folded into a larger set, of a power of two; null where the two say it well enough. */
  private final long @Nullable [] leading;

  /**
   * A state.
   *
   * @param gapMost how many words the gaps that begin here may skip
   */
  MatchState(
      int number,
      int[] nodes,
      int[] accepts,
      int shapesOut,
      boolean exactOut,
      Leading leading,
      int[] gapMost,
      MatchState[] gapTargets) {
    this.number = number;
    this.nodes = nodes;
    this.accepts = accepts;
    this.shapesOut = shapesOut;
    this.exactOut = exactOut;
    this.gapTargets = gapTargets;
    this.plain = accepts.length == 0 && gapMost.length == 0;
    this.gaps = new long[gapMost.length * GAP_PARTS];
    for (int gap = 0; gap < gapMost.length; gap++) {
      MatchState target = gapTargets[gap];
      gaps[gap * GAP_PARTS] = target.leadingLow;
      gaps[gap * GAP_PARTS + 1] = target.leadingHigh;
      gaps[gap * GAP_PARTS + 2] = (long) gapMost[gap] << Integer.SIZE | target.shapesOut;
    }
    this.leadingLow = leading.low;
    this.leadingHigh = leading.high;
    this.leading = leading.more;
  }

  static long lowBit(int word) {
    return 1L << word;
  }

  static long highBit(int word) {
    return 1L << (word * 0x9E3779B9 >>> 26);
  }

  /** How many words a gap that begins here may skip. */
  int gapMost(int gap) {
    return (int) (gaps[gap * GAP_PARTS + 2] >>> Integer.SIZE);
  }

  /** The words that lead on, folded into the larger set, if there is one. */
  long @Nullable [] leading() {
    return leading;
  }

  /** Whether a word may lead on from here; wrong only by saying yes too often. */
  boolean mayLeadOn(int word) {
    return word >= 0
        && (leadingLow & lowBit(word)) != 0
        && (leadingHigh & highBit(word)) != 0
        && (leading == null || (leading[word >>> 6 & (leading.length - 1)] & 1L << word) != 0);
  }

  /** Whether anything at all can follow a token with these shapes and this word. */
  boolean goesOn(int word, int shapes) {
    return mayLeadOn(word) || (shapes & shapesOut) != 0;
  }

  /** The words that lead on from a state, folded. */
  static final class Leading {
    /** From so many words on, two folded sets of 64 bits would say yes to too many others. */
    private static final int MANY_WORDS = 8;

    /** So many bits a larger set has for each word that leads on. */
    private static final int BITS_PER_WORD = 8;

    private final long low;
    private final long high;
    private final long @Nullable [] more;

    Leading(long low, long high, long @Nullable [] more) {
      this.low = low;
      this.high = high;
      this.more = more;
    }

    /** So many words that the two sets of 64 bits would hold everything; they stand in a larger one, of a power of two. */
    static Leading many(long[] words) {
      return new Leading(-1, -1, words);
    }

    /** Some words, each once. */
    static Leading of(int[] words) {
      long low = 0;
      long high = 0;
      for (int word : words) {
        low |= lowBit(word);
        high |= highBit(word);
      }
      return new Leading(low, high, words.length < MANY_WORDS ? null : folded(words));
    }

    private static long[] folded(int[] words) {
      int size = Integer.highestOneBit(words.length * BITS_PER_WORD * 2 - 1) / Long.SIZE;
      long[] set = new long[Math.max(1, size)];
      for (int word : words) {
        set[word >>> 6 & (set.length - 1)] |= 1L << word;
      }
      return set;
    }
  }
}
