package org.referlint.lexicon;

/** The room that looking for patterns needs; made once for a text and used for all its sentences. For one thread. */
public final class MatchBuffer {
  /** How many tokens from a token on its window takes in: the longest usual gap, and the word behind it. */
  static final int WINDOW = Step.Gap.MOST_WORDS + 1;

  /** The tokens that the steps so far took. */
  final int[] trail = new int[PhraseMatcher.MOST_STEPS + 1];

  private int first;
  private long[] lowBits = new long[64];
  private long[] highBits = new long[64];
  private int[] shapes = new int[64];

  /**
   * Sums up, for every token of a sentence, the words and shapes of the window that begins with it. So a gap is crossed only
   * where a word that may stand behind it is near.
   */
  void look(TokenView tokens, int from, int end) {
    first = from;
    int length = end - from;
    if (length > lowBits.length) {
      int larger = Math.max(length, lowBits.length * 2);
      lowBits = new long[larger];
      highBits = new long[larger];
      shapes = new int[larger];
    }
    for (int i = 0; i < length; i++) {
      int word = tokens.word(from + i);
      long low = word < 0 ? 0 : MatchState.lowBit(word);
      long high = word < 0 ? 0 : MatchState.highBit(word);
      int shape = tokens.shapes(from + i);
      lowBits[i] = 0;
      highBits[i] = 0;
      shapes[i] = 0;
      for (int window = Math.max(0, i - WINDOW + 1); window <= i; window++) {
        lowBits[window] |= low;
        highBits[window] |= high;
        shapes[window] |= shape;
      }
    }
  }

  /** Where the sentence begins. */
  int sentenceStart() {
    return first;
  }

  /**
   * Whether one of some words and shapes, given by their folded sets, stands in the window that begins with a token; wrong
   * only by saying yes too often.
   */
  boolean mayCross(int token, long low, long high, int shapesBehind) {
    int i = token - first;
    return (lowBits[i] & low) != 0 && (highBits[i] & high) != 0
        || (shapes[i] & shapesBehind) != 0;
  }
}
