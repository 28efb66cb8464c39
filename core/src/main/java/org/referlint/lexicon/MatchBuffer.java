package org.referlint.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * The room that looking for patterns needs, and in it the sentence that is looked at; made once for a text and used for all
 * its sentences. Its places count from 0 at the first token of the sentence. For one thread.
 */
public final class MatchBuffer {
  /** How many tokens from a token on its window takes in: the longest usual gap, and the word behind it. */
  static final int WINDOW = Step.Gap.MOST_WORDS + 1;

  /** The places that the steps so far took. */
  final int[] trail = new int[PhraseMatcher.MOST_STEPS + 1];

  /** The words of the sentence; behind its last place stands one that no pattern knows. */
  int[] words = new int[64];

  /** The shapes of the tokens; behind the last place none. */
  int[] shapes = new int[64];

  /** Whether a token is joined to the one before. */
  boolean[] joined = new boolean[64];

  private int first;
  private int length;
  private long[] lowBits = new long[64];
  private long[] highBits = new long[64];
  private int[] windowShapes = new int[64];
  private @Nullable TokenView tokens;
  private PhraseMatcher.@Nullable Sink sink;

  /**
   * Takes in a sentence, and sums up for every token of it the words and shapes of the window that begins with it. So a gap is
   * crossed only where a word that may stand behind it is near.
   */
  void look(TokenView from, int firstToken, int end, PhraseMatcher.Sink to) {
    tokens = from;
    sink = to;
    first = firstToken;
    length = end - firstToken;
    if (length >= words.length) {
      int larger = Math.max(length + 1, words.length * 2);
      words = new int[larger];
      shapes = new int[larger];
      joined = new boolean[larger];
      lowBits = new long[larger];
      highBits = new long[larger];
      windowShapes = new int[larger];
    }
    for (int i = 0; i < length; i++) {
      int word = from.word(first + i);
      int shape = from.shapes(first + i);
      words[i] = word;
      shapes[i] = shape;
      joined[i] = from.separation(first + i) == TokenView.JOINED;
      long low = word < 0 ? 0 : MatchState.lowBit(word);
      long high = word < 0 ? 0 : MatchState.highBit(word);
      lowBits[i] = 0;
      highBits[i] = 0;
      windowShapes[i] = 0;
      for (int window = Math.max(0, i - WINDOW + 1); window <= i; window++) {
        lowBits[window] |= low;
        highBits[window] |= high;
        windowShapes[window] |= shape;
      }
    }
    words[length] = Vocabulary.UNKNOWN;
    shapes[length] = 0;
    joined[length] = false;
    lowBits[length] = 0;
    highBits[length] = 0;
    windowShapes[length] = 0;
  }

  /** How many tokens the sentence has. */
  int length() {
    return length;
  }

  /** Whether the token at a place stands in the text exactly so. */
  boolean isExactly(int place, String word) {
    return tokens != null && tokens.isExactly(first + place, word);
  }

  /** Hands on what was found, by its places. */
  void found(int entry, boolean benign, int from, int end, int reportFirst, int reportEnd) {
    if (sink != null) {
      sink.found(entry, benign, first + from, first + end, first + reportFirst, first + reportEnd);
    }
  }

  /**
   * Whether one of some words and shapes, given by their folded sets, stands at a place or at most so many words behind; wrong
   * only by saying yes too often.
   */
  boolean mayCross(int place, int most, long low, long high, int shapesBehind) {
    int last = Math.min(length, place + most);
    for (int window = place; window <= last; window += WINDOW) {
      if ((lowBits[window] & low) != 0 && (highBits[window] & high) != 0
          || (windowShapes[window] & shapesBehind) != 0) {
        return true;
      }
    }
    return false;
  }
}
