package org.referlint.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
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

  private static final int ROOT = 0;
  private static final long ALWAYS = -1;

  /** So many states are remembered, some tens of megabytes at most; beyond, states are made anew each time. */
  private static final int MOST_STATES = 60_000;

  /** From so many words on, and for so many states, a state knows exactly which words lead on: some 2 KB each. */
  private static final int MANY_WORDS = 16;

  private static final int MOST_EXACT_STATES = 10_000;

  /** So many words lead on from a node that the folded sets of a state would hold everything. */
  private static final int MANY_EDGES = 5_000;

  private static final int[] NOTHING = {};
  private static final MatchState[] NO_STATES = {};

  /**
   * The matcher's state in plain arrays, as the compact form stores it. Nobody compares or changes it. The edges of a node
   * are those from {@code edgeStart[node]} to before {@code edgeStart[node + 1]}, by ascending label; several edges may
   * have one label. Accepts and gaps are laid out alike, three and two numbers each.
   * {@code firstWords} has a bit for each word that an edge of the root bears.
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
      int[] exactFirst,
      long[] firstWords) {}

  private final Tables t;
  private final Vocabulary vocabulary;

  /** For each word the exact words that are it apart from capitals; empty for nearly all. */
  private final int[][] exactForms;

  private final boolean[] starts;
  private final boolean[] exact;
  private final MatchState nowhere =
      new MatchState(NOTHING, NOTHING, 0, false, NOTHING, NO_STATES, null, 0, 0);
  private final Map<NodeSet, MatchState> states = new HashMap<>();
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
    Arrays.fill(exactForms, NOTHING);
    for (int form = 0; form < tables.exactWords.length; form++) {
      int word = tables.exactFirst[form];
      int[] more = Arrays.copyOf(exactForms[word], exactForms[word].length + 1);
      more[more.length - 1] = form;
      exactForms[word] = more;
      exact[word] = true;
    }
    for (int word = 0;
        word < tables.firstWords.length * Long.SIZE && word < starts.length;
        word++) {
      starts[word] = (tables.firstWords[word >>> 6] & 1L << word) != 0;
    }
    // Labels ascend, those of exact words stand first.
    for (int edge = tables.edgeStart[ROOT];
        edge < tables.edgeStart[ROOT + 1]
            && tables.edgeLabels[edge] <= MatcherBuilder.exactLabel(0);
        edge++) {
      starts[tables.exactFirst[MatcherBuilder.exactLabel(tables.edgeLabels[edge])]] = true;
    }
    this.root = state(new int[] {ROOT});
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
      known = target(root, word, 0);
      behindFirst.set(word, known);
      if (known.plain && known.shapesOut == 0 && !known.exactOut) {
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
      MatchState target = target(state, word, shapes);
      if (target != nowhere) {
        arrive(target, tokens, token + 1, end, buffer, depth + 1, sink);
      }
    }
    if (state.exactOut && word >= 0 && exact[word]) {
      for (int form : exactForms[word]) {
        if (tokens.isExactly(token, t.exactWords[form])) {
          MatchState target = target(state, MatcherBuilder.exactLabel(form), 0);
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
    for (int gap = 0; gap < state.gapMost.length; gap++) {
      MatchState target = state.gapTargets[gap];
      int most = state.gapMost[gap];
      if (most < MatchBuffer.WINDOW && !buffer.mayLeadOn(token, target)) {
        continue;
      }
      int furthest = Math.min(end - 1, token + most);
      buffer.trail[depth] = token;
      boolean byWordOnly = target.shapesOut == 0 && !target.exactOut;
      for (int next = token; next <= furthest; next++) {
        int word = tokens.word(next);
        if (byWordOnly ? target.mayLeadOn(word) : target.goesOn(word, tokens.shapes(next))) {
          step(target, tokens, next, end, buffer, depth + 1, sink);
        }
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

  private MatchState target(MatchState state, int label, int shapes) {
    long key = (long) shapes << 32 | label & 0xFFFFFFFFL;
    MatchState known = state.recall(key);
    return known != null ? known : explore(state, label, shapes, key);
  }

  /** Works out where a label and some shapes lead, and has the state remember it. */
  private MatchState explore(MatchState state, int label, int shapes, long key) {
    int[] reached = new int[8];
    int count = 0;
    for (int node : state.nodes) {
      for (int remaining = shapes, next = label; ; remaining &= remaining - 1) {
        for (int edge = firstEdge(node, next);
            edge < t.edgeStart[node + 1] && t.edgeLabels[edge] == next;
            edge++) {
          reached = count == reached.length ? Arrays.copyOf(reached, count * 2) : reached;
          reached[count++] = t.edgeTargets[edge];
        }
        if (remaining == 0) {
          break;
        }
        next = MatcherBuilder.shapeLabel(Integer.numberOfTrailingZeros(remaining));
      }
    }
    int[] nodes = NodeSet.distinct(reached, count);
    synchronized (states) {
      MatchState known = state.recall(key);
      if (known == null) {
        known = nodes.length == 0 ? nowhere : state(nodes);
        if (states.size() < MOST_STATES) {
          state.remember(key, known);
        }
      }
      return known;
    }
  }

  private int firstEdge(int node, int label) {
    int low = t.edgeStart[node];
    int high = t.edgeStart[node + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (t.edgeLabels[middle] < label) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The state of some nodes: the one that is known, or a new one. */
  private MatchState state(int[] nodes) {
    NodeSet name = new NodeSet(nodes);
    MatchState known = states.get(name);
    if (known == null) {
      known = make(nodes);
      if (states.size() < MOST_STATES) {
        states.put(name, known);
      }
    }
    return known;
  }

  private MatchState make(int[] nodes) {
    long low = 0;
    long high = 0;
    int shapes = 0;
    boolean exactly = false;
    int accepting = 0;
    boolean gaps = false;
    for (int node : nodes) {
      if (t.edgeStart[node + 1] - t.edgeStart[node] > MANY_EDGES) {
        // So many words lead on that the folded sets hold everything.
        low = ALWAYS;
        high = ALWAYS;
      } else {
        for (int edge = t.edgeStart[node]; edge < t.edgeStart[node + 1]; edge++) {
          low |= MatchState.lowBit(t.edgeLabels[edge]);
          high |= MatchState.highBit(t.edgeLabels[edge]);
        }
      }
      shapes |= t.shapesOut[node];
      exactly |= t.exactOut[node] != 0;
      accepting += t.acceptStart[node + 1] - t.acceptStart[node];
      gaps |= t.gapStart[node] < t.gapStart[node + 1];
    }
    int[] accepts = accepting == 0 ? NOTHING : accepts(nodes, accepting);
    return gaps
        ? withGaps(nodes, accepts, shapes, exactly, low, high)
        : new MatchState(
            nodes, accepts, shapes, exactly, NOTHING, NO_STATES, leading(nodes), low, high);
  }

  private int[] accepts(int[] nodes, int count) {
    int[] accepts = new int[count];
    int at = 0;
    for (int node : nodes) {
      int own = t.acceptStart[node + 1] - t.acceptStart[node];
      System.arraycopy(t.accepts, t.acceptStart[node], accepts, at, own);
      at += own;
    }
    return accepts;
  }

  private MatchState withGaps(
      int[] nodes, int[] accepts, int shapes, boolean exactly, long low, long high) {
    TreeMap<Integer, int[]> gaps = new TreeMap<>();
    for (int node : nodes) {
      for (int gap = t.gapStart[node]; gap < t.gapStart[node + 1]; gap += 2) {
        int[] known = gaps.getOrDefault(t.gaps[gap], NOTHING);
        int[] behind = Arrays.copyOf(known, known.length + 1);
        behind[known.length] = t.gaps[gap + 1];
        gaps.put(t.gaps[gap], behind);
      }
    }
    int[] most = new int[gaps.size()];
    MatchState[] targets = new MatchState[gaps.size()];
    int count = 0;
    for (Map.Entry<Integer, int[]> gap : gaps.entrySet()) {
      most[count] = gap.getKey();
      int[] behind = gap.getValue();
      targets[count++] = state(NodeSet.distinct(behind, behind.length));
    }
    return new MatchState(
        nodes, accepts, shapes, exactly, most, targets, leading(nodes), low, high);
  }

  /** An exact set pays where so many words lead on that folded sets would say yes to most. */
  private long @Nullable [] leading(int[] nodes) {
    int edges = 0;
    for (int node : nodes) {
      edges += t.edgeStart[node + 1] - t.edgeStart[node];
    }
    if (edges < MANY_WORDS || states.size() > MOST_EXACT_STATES) {
      return null;
    }
    if (nodes.length == 1 && nodes[0] == ROOT && t.firstWords.length > 0) {
      return t.firstWords;
    }
    long[] words = new long[(vocabulary.size() >>> 6) + 1];
    for (int node : nodes) {
      for (int edge = t.edgeStart[node]; edge < t.edgeStart[node + 1]; edge++) {
        int word = t.edgeLabels[edge];
        if (word >= 0) {
          words[word >>> 6] |= 1L << word;
        }
      }
    }
    return words;
  }
}
