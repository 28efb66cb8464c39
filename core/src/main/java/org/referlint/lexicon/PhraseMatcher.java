package org.referlint.lexicon;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

  /** The lowest bits of an accepted entry: what kind of pattern was completed. */
  static final int BENIGN = 1;

  static final int OPEN_START = 2;
  static final int OPEN_END = 4;
  static final int TRAIT_BITS = 3;

  /** The root of the tree. */
  static final int ROOT = 0;

  private static final long ALWAYS = -1;

  /**
   * The matcher's state in plain arrays, as the compact form stores it. Nobody compares or changes it. The edges of a node
   * are those from {@code edgeStart[node]} to before {@code edgeStart[node + 1]}, by ascending label; several edges may
   * have one label. Accepts and gaps are laid out alike, three and two numbers each.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Tables(
      int[] edgeStart,
      int[] edgeLabels,
      int[] edgeTargets,
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

  /** For each word the exact words that are it apart from capitals; empty for nearly all. */
  private final int[][] exactForms;

  private final boolean[] starts;
  private final boolean[] exact;
  private final MatchStates states;
  private final MatchState root;

  /** Where a first word leads; asked for at every token, so kept where it is found at once. */
  private final AtomicReferenceArray<@Nullable MatchState> behindFirst;

  /**
   * For each first word the folded sets of the words that may stand behind it, low and high; {@link #ALWAYS} where they do
   * not decide. A thread that sees an older number looks at the state once more, and that is all.
   */
  private final long[] leadOn;

  PhraseMatcher(Tables tables, Vocabulary vocabulary) {
    this.t = tables;
    this.vocabulary = vocabulary;
    this.starts = new boolean[vocabulary.size()];
    this.exact = new boolean[vocabulary.size()];
    this.exactForms = new int[vocabulary.size()][];
    Arrays.fill(exactForms, new int[0]);
    for (int form = 0; form < tables.exactWords.length; form++) {
      int word = tables.exactFirst[form];
      int[] more = Arrays.copyOf(exactForms[word], exactForms[word].length + 1);
      more[more.length - 1] = form;
      exactForms[word] = more;
      exact[word] = true;
    }
    for (int edge = tables.edgeStart[ROOT]; edge < tables.edgeStart[ROOT + 1]; edge++) {
      int label = tables.edgeLabels[edge];
      if (label >= 0) {
        starts[label] = true;
      } else if (label <= MatcherBuilder.exactLabel(0)) {
        starts[tables.exactFirst[MatcherBuilder.exactLabel(label)]] = true;
      }
    }
    this.states = new MatchStates(tables);
    this.root = states.root();
    this.behindFirst = new AtomicReferenceArray<>(vocabulary.size());
    this.leadOn = new long[2 * vocabulary.size()];
    Arrays.fill(leadOn, ALWAYS);
  }

  /** The words its patterns know. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The same patterns over a vocabulary that begins with the same words. */
  PhraseMatcher with(Vocabulary larger) {
    return new PhraseMatcher(t, larger);
  }

  Tables tables() {
    return t;
  }

  /**
   * Reports every pattern that stands in the tokens from {@code first} to before {@code end}, a sentence.
   *
   * @param buffer room to work in
   */
  public void match(TokenView tokens, int first, int end, MatchBuffer buffer, Sink sink) {
    buffer.look(tokens, first, end);
    for (int token = first; token < end; token++) {
      int word = tokens.word(token);
      if ((tokens.shapes(token) & root.shapesOut) != 0 || word >= 0 && exact[word]) {
        step(root, tokens, token, end, buffer, 0, sink);
      } else if (word >= 0 && starts[word] && mayBeginWith(word, tokens, token + 1, end)) {
        buffer.trail[0] = token;
        arrive(behindFirst(word), tokens, token + 1, end, buffer, 1, sink);
      }
    }
  }

  /**
   * Whether a first word and the token behind it may begin a pattern; wrong only by saying yes too often. Nearly all tokens
   * end here, so it looks at two numbers that lie side by side and at no state.
   */
  private boolean mayBeginWith(int word, TokenView tokens, int next, int end) {
    long low = leadOn[2 * word];
    if (low == ALWAYS) {
      return true;
    }
    if (next == end) {
      return false;
    }
    int second = tokens.word(next);
    return second >= 0
        && (low & MatchState.lowBit(second)) != 0
        && (leadOn[2 * word + 1] & MatchState.highBit(second)) != 0;
  }

  private MatchState behindFirst(int word) {
    MatchState known = behindFirst.get(word);
    if (known == null) {
      known = states.target(root, word, 0);
      behindFirst.set(word, known);
      if (known.plain && known.shapesOut == 0) {
        leadOn[2 * word + 1] = known.leadingHigh;
        leadOn[2 * word] = known.leadingLow;
      }
    }
    return known;
  }

  /** Takes one token from a state; {@code depth} counts the steps taken before. */
  private void step(
      MatchState state,
      TokenView tokens,
      int token,
      int end,
      MatchBuffer buffer,
      int depth,
      Sink sink) {
    buffer.trail[depth] = token;
    int word = tokens.word(token);
    int shapes = tokens.shapes(token) & state.shapesOut;
    if (shapes != 0 || state.mayLeadOn(word)) {
      MatchState target = states.target(state, word, shapes);
      if (target != states.nowhere()) {
        arrive(target, tokens, token + 1, end, buffer, depth + 1, sink);
      }
    }
    if (state.exactOut && word >= 0 && exact[word]) {
      for (int form : exactForms[word]) {
        if (tokens.isExactly(token, t.exactWords[form])) {
          MatchState target = states.target(state, MatcherBuilder.exactLabel(form), 0);
          arrive(target, tokens, token + 1, end, buffer, depth + 1, sink);
        }
      }
    }
  }

  /** A state was reached; {@code token} is the next one to look at. */
  private void arrive(
      MatchState state,
      TokenView tokens,
      int token,
      int end,
      MatchBuffer buffer,
      int depth,
      Sink sink) {
    if (!state.plain) {
      acceptAndCrossGaps(state, tokens, token, end, buffer, depth, sink);
    }
    if (token < end
        && state.goesOn(tokens.word(token), tokens.shapes(token))
        && tokens.separation(token) == TokenView.JOINED) {
      step(state, tokens, token, end, buffer, depth, sink);
    }
  }

  private void acceptAndCrossGaps(
      MatchState state,
      TokenView tokens,
      int token,
      int end,
      MatchBuffer buffer,
      int depth,
      Sink sink) {
    for (int a = 0; a < state.accepts.length; a += 3) {
      accept(
          state.accepts[a],
          state.accepts[a + 1],
          state.accepts[a + 2],
          token,
          end,
          buffer,
          depth,
          sink);
    }
    if (token >= end) {
      return;
    }
    for (int gap = 0; gap < state.gapTargets.length; gap++) {
      long low = state.gaps[gap * MatchState.GAP_PARTS];
      long high = state.gaps[gap * MatchState.GAP_PARTS + 1];
      long mostAndShapes = state.gaps[gap * MatchState.GAP_PARTS + 2];
      int most = (int) (mostAndShapes >>> Integer.SIZE);
      if (most >= MatchBuffer.WINDOW || buffer.mayCross(token, low, high, (int) mostAndShapes)) {
        buffer.trail[depth] = token;
        crossGap(
            state.gapTargets[gap],
            tokens,
            token,
            Math.min(end, token + most + 1),
            end,
            buffer,
            depth + 1,
            sink);
      }
    }
  }

  /** Takes a token of those from {@code from} to before {@code to} from the state behind a gap. */
  private void crossGap(
      MatchState target,
      TokenView tokens,
      int from,
      int to,
      int end,
      MatchBuffer buffer,
      int depth,
      Sink sink) {
    for (int token = from; token < to; token++) {
      if (target.goesOn(tokens.word(token), tokens.shapes(token))) {
        step(target, tokens, token, end, buffer, depth, sink);
      }
    }
  }

  private void accept(
      int entry,
      int fromBehind,
      int toBehind,
      int token,
      int end,
      MatchBuffer buffer,
      int depth,
      Sink sink) {
    int[] trail = buffer.trail;
    int reportFrom = depth - fromBehind;
    int reportTo = depth - toBehind;
    int reportEnd = reportTo == depth ? token : trail[reportTo - 1] + 1;
    int first = (entry & OPEN_START) == 0
        ? trail[0]
        : Math.max(buffer.sentenceStart(), trail[0] - Step.Gap.MOST_WORDS);
    int last = (entry & OPEN_END) == 0 ? token : Math.min(end, token + Step.Gap.MOST_WORDS);
    sink.found(
        entry >> TRAIT_BITS, (entry & BENIGN) != 0, first, last, trail[reportFrom], reportEnd);
  }
}
