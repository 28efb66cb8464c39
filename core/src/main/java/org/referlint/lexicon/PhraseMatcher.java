package org.referlint.lexicon;

import java.nio.IntBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks for all patterns of all dictionaries in one pass over the tokens of a sentence. From each token it follows a tree
 * whose branches are words, shapes, exact words and gaps; the tree stands in flat arrays, so that it loads fast. Branches
 * that the same tokens lead to are followed together, as one {@link MatchState}, so that the cost of a token depends on
 * the length of the patterns and hardly on their number. Safe for all threads.
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

  /** The lowest bits of an accepted entry: whether the pattern is benign, how many words it takes in before it and behind. */
  static final int BENIGN = 1;

  static final int BEFORE_SHIFT = 1;
  static final int BEHIND_SHIFT = 5;
  static final int TRAIT_BITS = 9;

  /** The most words that a pattern may take in before its first step or behind its last. */
  static final int MOST_OPEN = 15;

  /** No pattern takes in more tokens. */
  public static final int LONGEST = MOST_STEPS * (Step.Gap.MOST_WORDS + 1) + 2 * MOST_OPEN;

  /** The root of the patterns that are always looked for. */
  static final int ROOT = 0;

  /** The root of those that are looked for only when they are asked for: benign contexts of words that are rare. */
  static final int RARE = 1;

  private static final int[] NOTHING = {};

  /**
   * The matcher's tree, as the packed form stores it and for the most part where that lies: it is asked only when a state is made.
   * Nobody compares or changes it. The edges of a node are those from {@code edgeStart[node]} to before
   * {@code edgeStart[node + 1]}, by ascending label; several edges may have one label. Accepts and gaps are laid out alike, three
   * and two numbers each.
   * {@code firstWords} has a bit for each word that an edge of the root bears, exact words too, in a power of two of numbers;
   * {@code rareFirstWords} likewise for the other root.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Tables(
      IntBuffer edgeStart,
      IntBuffer edgeLabels,
      IntBuffer edgeTargets,
      IntBuffer shapesOut,
      IntBuffer exactOut,
      IntBuffer gapStart,
      IntBuffer gaps,
      IntBuffer acceptStart,
      IntBuffer accepts,
      String[] exactWords,
      int[] exactFirst,
      long[] firstWords,
      long[] rareFirstWords) {}

  private final Tables t;
  private final MadeStates made;
  private final Vocabulary vocabulary;

  /** Whether there are exact words that are a word apart from capitals, and which; nearly no word has any. */
  private final boolean[] exact;

  private final int[][] exactForms;
  private final MatchStates states;
  private final Beginning usual;
  private final Beginning rare;

  PhraseMatcher(Tables tables, MadeStates made, Vocabulary vocabulary) {
    this.t = tables;
    this.made = made;
    this.vocabulary = vocabulary;
    this.exact = new boolean[vocabulary.size()];
    this.exactForms = new int[vocabulary.size()][];
    for (int form = 0; form < tables.exactWords.length; form++) {
      int word = tables.exactFirst[form];
      int[] known = exact[word] ? exactForms[word] : NOTHING;
      int[] more = Arrays.copyOf(known, known.length + 1);
      more[more.length - 1] = form;
      exactForms[word] = more;
      exact[word] = true;
    }
    this.states = new MatchStates(tables, made);
    this.usual = new Beginning(states.root());
    this.rare = new Beginning(states.rare());
  }

  /** The words its patterns know. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The same patterns over a vocabulary that begins with the same words. */
  PhraseMatcher with(Vocabulary larger) {
    return new PhraseMatcher(t, made, larger);
  }

  Tables tables() {
    return t;
  }

  MatchStates states() {
    return states;
  }

  /**
   * Reports every pattern that stands in the tokens from {@code first} to before {@code end}, a sentence, but for the benign
   * contexts of {@linkplain DictionaryFamily#isLanguage() language}.
   *
   * @param buffer room to work in
   */
  public void match(TokenView tokens, int first, int end, MatchBuffer buffer, Sink sink) {
    buffer.look(tokens, first, end, sink);
    match(usual, buffer);
  }

  /** Reports the benign contexts of language that stand in a sentence. */
  public void matchRare(TokenView tokens, int first, int end, MatchBuffer buffer, Sink sink) {
    buffer.look(tokens, first, end, sink);
    match(rare, buffer);
  }

  private void match(Beginning from, MatchBuffer buffer) {
    MatchState root = from.root;
    for (int place = 0; place < buffer.length(); place++) {
      int word = buffer.words[place];
      if ((buffer.shapes[place] & root.shapesOut) != 0 || word >= 0 && exact[word]) {
        step(root, place, buffer, 0);
      } else if (root.mayLeadOn(word) && from.mayGoOn(word, buffer.words[place + 1])) {
        buffer.trail[0] = place;
        arrive(from.behind(word), place + 1, buffer, 1);
      }
    }
  }

  /** Where the patterns of one root begin. */
  private final class Beginning {
    private final MatchState root;

    /**
     * Where a first word leads; asked for at every token, so kept where it is found at once. Two threads may both find out and
     * get the same; a state is whole wherever it is seen, because its fields are final.
     */
    private final @Nullable MatchState[] behindFirst = new MatchState[vocabulary.size()];

    /**
     * For each first word the folded sets of the words that can't stand behind it, low and high; empty where they do not
     * decide, as all are at first. A thread that sees an older number looks at the state once more, and that is all.
     */
    private final long[] leadNowhere = new long[2 * vocabulary.size()];

    Beginning(MatchState root) {
      this.root = root;
    }

    /**
     * Whether a first word and the word behind it may begin a pattern; wrong only by saying yes too often. Many tokens end
     * here, so it looks at two numbers that lie side by side and at no state.
     */
    boolean mayGoOn(int word, int second) {
      long low = leadNowhere[2 * word];
      return low == 0
          || second >= 0
              && (low & MatchState.lowBit(second)) == 0
              && (leadNowhere[2 * word + 1] & MatchState.highBit(second)) == 0;
    }

    MatchState behind(int word) {
      MatchState known = behindFirst[word];
      if (known == null) {
        known = states.target(root, word, 0);
        behindFirst[word] = known;
        if (known.plain && known.shapesOut == 0) {
          leadNowhere[2 * word + 1] = ~known.leadingHigh;
          leadNowhere[2 * word] = ~known.leadingLow;
        }
      }
      return known;
    }
  }

  /** Takes the token at a place from a state; {@code depth} counts the steps taken before. */
  private void step(MatchState state, int place, MatchBuffer buffer, int depth) {
    buffer.trail[depth] = place;
    int word = buffer.words[place];
    int shapes = buffer.shapes[place] & state.shapesOut;
    if (shapes != 0 || state.mayLeadOn(word)) {
      MatchState target = states.target(state, word, shapes);
      if (target != states.nowhere()) {
        arrive(target, place + 1, buffer, depth + 1);
      }
    }
    if (state.exactOut && word >= 0 && exact[word]) {
      for (int form : exactForms[word]) {
        if (buffer.isExactly(place, t.exactWords[form])) {
          MatchState target = states.target(state, MatcherBuilder.exactLabel(form), 0);
          arrive(target, place + 1, buffer, depth + 1);
        }
      }
    }
  }

  /** A state was reached; {@code place} is that of the next token to look at. */
  private void arrive(MatchState state, int place, MatchBuffer buffer, int depth) {
    if (!state.plain) {
      for (int a = 0; a < state.accepts.length; a += 3) {
        accept(state.accepts[a], state.accepts[a + 1], state.accepts[a + 2], place, buffer, depth);
      }
      crossGaps(state, place, buffer, depth);
    }
    if (state.goesOn(buffer.words[place], buffer.shapes[place]) && buffer.joined[place]) {
      step(state, place, buffer, depth);
    }
  }

  private void crossGaps(MatchState state, int place, MatchBuffer buffer, int depth) {
    long[] gaps = state.gaps;
    for (int gap = 0; gap < gaps.length; gap += MatchState.GAP_PARTS) {
      long mostAndShapes = gaps[gap + 2];
      int most = (int) (mostAndShapes >>> Integer.SIZE);
      if (buffer.mayCross(place, most, gaps[gap], gaps[gap + 1], (int) mostAndShapes)) {
        buffer.trail[depth] = place;
        MatchState target = state.gapTargets[gap / MatchState.GAP_PARTS];
        int end = Math.min(buffer.length(), place + most + 1);
        for (int next = place; next < end; next++) {
          if (target.goesOn(buffer.words[next], buffer.shapes[next])) {
            step(target, next, buffer, depth + 1);
          }
        }
      }
    }
  }

  private void accept(
      int entry, int fromBehind, int toBehind, int place, MatchBuffer buffer, int depth) {
    int[] trail = buffer.trail;
    int reportTo = depth - toBehind;
    int reportEnd = reportTo == depth ? place : trail[reportTo - 1] + 1;
    int first = Math.max(0, trail[0] - (entry >> BEFORE_SHIFT & MOST_OPEN));
    int end = Math.min(buffer.length(), place + (entry >> BEHIND_SHIFT & MOST_OPEN));
    buffer.found(
        entry >> TRAIT_BITS,
        (entry & BENIGN) != 0,
        first,
        end,
        trail[depth - fromBehind],
        reportEnd);
  }
}
