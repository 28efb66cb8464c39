package org.referlint.lexicon;

/**
 * Looks for all patterns of all dictionaries in one pass over the tokens of a sentence. From each token it follows a tree
 * whose branches are words, shapes, exact words and gaps; all it knows stands in flat arrays, so that it loads fast and
 * can be shared by all threads. The cost of one token is bounded by the patterns' length, not by their number.
 */
public final class PhraseMatcher {
  /** Takes what is found. */
  @FunctionalInterface
  public interface Sink {
    /**
     * One pattern stands in the text.
     *
     * @param entry the number of its entry
     * @param benign whether it is one of the entry's benign contexts
     * @param first the first token matched
     * @param end behind the last token matched
     * @param reportFirst the first token to report
     * @param reportEnd behind the last token to report
     */
    void found(int entry, boolean benign, int first, int end, int reportFirst, int reportEnd);
  }

  /** The most steps a pattern may have. */
  static final int MOST_STEPS = 24;

  /** The lowest bits of an accepted entry: what kind of pattern was completed. */
  static final int BENIGN = 1;

  static final int OPEN_START = 2;
  static final int OPEN_END = 4;
  static final int TRAIT_BITS = 3;

  private static final int ROOT = 0;
  private static final int NONE = -1;

  /** The matcher's state in plain arrays, as the compact form stores it. Nobody compares or changes it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Tables(
      long[] edgeKeys,
      int[] edgeTargets,
      int[] edgeNext,
      int[] edgeSlots,
      int[] shapesOut,
      int[] exactOut,
      int[] gapStart,
      int[] gaps,
      int[] acceptStart,
      int[] accepts,
      String[] exactWords,
      int[] exactFirst) {}

  private final Tables t;
  private final Vocabulary vocabulary;
  private final boolean[] startsPattern;

  PhraseMatcher(Tables tables, Vocabulary vocabulary) {
    this.t = tables;
    this.vocabulary = vocabulary;
    this.startsPattern = new boolean[vocabulary.size()];
    for (long key : tables.edgeKeys) {
      int label = (int) key;
      if (key >>> 32 == ROOT && label >= 0) {
        startsPattern[label] = true;
      } else if (key >>> 32 == ROOT && label <= MatcherBuilder.exactLabel(0)) {
        startsPattern[tables.exactFirst[MatcherBuilder.exactLabel(label)]] = true;
      }
    }
  }

  /** The words its patterns know. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  Tables tables() {
    return t;
  }

  /**
   * Reports every pattern that stands in the tokens from {@code first} to before {@code end}, a sentence.
   *
   * @param trail room for the steps taken, at least {@link #trailLength()}; one for each thread
   */
  public void match(TokenView tokens, int first, int end, int[] trail, Sink sink) {
    int rootShapes = t.shapesOut[ROOT];
    trail[MOST_STEPS + 1] = first;
    for (int token = first; token < end; token++) {
      int word = tokens.word(token);
      if (word >= 0 && startsPattern[word] || (tokens.shapes(token) & rootShapes) != 0) {
        step(ROOT, tokens, token, end, trail, 0, sink);
      }
    }
  }

  /** How much room a trail needs: a place for each step, and one for the start of the sentence. */
  public static int trailLength() {
    return MOST_STEPS + 2;
  }

  private void step(int node, TokenView tokens, int token, int end, int[] trail, int depth, Sink sink) {
    if (token >= end) {
      return;
    }
    trail[depth] = token;
    int word = tokens.word(token);
    if (word >= 0) {
      follow(node, word, tokens, token, end, trail, depth, sink);
    }
    int shapes = tokens.shapes(token) & t.shapesOut[node];
    while (shapes != 0) {
      int shape = Integer.numberOfTrailingZeros(shapes);
      shapes &= shapes - 1;
      follow(node, MatcherBuilder.shapeLabel(shape), tokens, token, end, trail, depth, sink);
    }
    if (t.exactOut[node] != 0) {
      for (int exact = 0; exact < t.exactWords.length; exact++) {
        if (t.exactFirst[exact] == word && tokens.isExactly(token, t.exactWords[exact])) {
          follow(node, MatcherBuilder.exactLabel(exact), tokens, token, end, trail, depth, sink);
        }
      }
    }
  }

  private void follow(int node, int label, TokenView tokens, int token, int end, int[] trail, int depth, Sink sink) {
    long key = (long) node << 32 | label & 0xFFFFFFFFL;
    for (int edge = firstEdge(key); edge != NONE; edge = t.edgeNext[edge]) {
      arrive(t.edgeTargets[edge], tokens, token + 1, end, trail, depth + 1, sink);
    }
  }

  private int firstEdge(long key) {
    int mask = t.edgeSlots.length - 1;
    int slot = slot(key) & mask;
    while (t.edgeSlots[slot] != 0) {
      int edge = t.edgeSlots[slot] - 1;
      if (t.edgeKeys[edge] == key) {
        return edge;
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  static int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  /** A node was reached; {@code token} is the next one to look at. */
  private void arrive(int node, TokenView tokens, int token, int end, int[] trail, int depth, Sink sink) {
    for (int a = t.acceptStart[node]; a < t.acceptStart[node + 1]; a += 3) {
      int traits = t.accepts[a];
      int reportFrom = depth - t.accepts[a + 1];
      int reportTo = depth - t.accepts[a + 2];
      int reportEnd = reportTo == depth ? token : trail[reportTo - 1] + 1;
      int first = (traits & OPEN_START) == 0 ? trail[0] : Math.max(trail[MOST_STEPS + 1], trail[0] - Step.Gap.MOST_WORDS);
      int last = (traits & OPEN_END) == 0 ? token : Math.min(end, token + Step.Gap.MOST_WORDS);
      sink.found(traits >> TRAIT_BITS, (traits & BENIGN) != 0, first, last, trail[reportFrom], reportEnd);
    }
    for (int gap = t.gapStart[node]; gap < t.gapStart[node + 1]; gap += 2) {
      int furthest = Math.min(end - 1, token + t.gaps[gap]);
      for (int next = token; next <= furthest; next++) {
        trail[depth] = token;
        step(t.gaps[gap + 1], tokens, next, end, trail, depth + 1, sink);
      }
    }
    if (token < end && tokens.separation(token) == TokenView.JOINED) {
      step(node, tokens, token, end, trail, depth, sink);
    }
  }
}
