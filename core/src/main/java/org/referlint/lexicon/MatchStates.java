package org.referlint.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The states of a matcher, made as texts ask for them, and where words lead from each. They know word numbers and shapes only,
 * no text. Those that many texts need the build made beforehand ({@link MadeStates}); their numbers come first. Safe for all
 * threads.
 *
 * <p>Reading is free of locks. Adding is done by one thread at a time and writes the state before its key. A reader that sees
 * a key and no state yet takes it as unknown and asks under the lock; a state that it does see is whole, because its fields
 * are final.
 */
final class MatchStates {
  /** So many states are remembered, some tens of megabytes at most; beyond, states are made anew each time. */
  private static final int MOST_STATES = 60_000;

  /** The number of a state that is not remembered. */
  static final int FORGOTTEN = -1;

  /** Leaves room for a number of any state above the shapes of a token and a label. */
  static final int NUMBER_BITS = 47;

  /** The states with the first numbers are the two roots. */
  static final int ROOTS = 2;

  private static final int[] NOTHING = {};
  private static final MatchState[] NO_STATES = {};

  private final PhraseMatcher.Tables t;
  private final MadeStates made;

  /** The states that the build made, as far as they were asked for. */
  private final @Nullable MatchState[] madeStates;

  private final Map<NodeSet, MatchState> states = new HashMap<>();
  private final MatchState nowhere = new MatchState(
      FORGOTTEN, NOTHING, NOTHING, 0, false, MatchState.Leading.of(NOTHING), NOTHING, NO_STATES);
  private final MatchState root;
  private final MatchState rare;
  private int next;
  private volatile Table known = new Table(1 << 10);

  MatchStates(PhraseMatcher.Tables tables, MadeStates made) {
    this.t = tables;
    this.made = made;
    this.madeStates = new MatchState[made.size()];
    this.root = state(new int[] {PhraseMatcher.ROOT});
    this.rare = state(new int[] {PhraseMatcher.RARE});
    this.next = Math.max(next, made.size());
  }

  /** Where nothing was taken yet of the patterns that are always looked for. */
  MatchState root() {
    return root;
  }

  /** Where nothing was taken yet of those that are looked for only when they are asked for. */
  MatchState rare() {
    return rare;
  }

  /** Where nothing goes on. */
  MatchState nowhere() {
    return nowhere;
  }

  /**
   * Where a label and some shapes lead from a state.
   *
   * @param label of a word, or of an exact word
   */
  MatchState target(MatchState state, int label, int shapes) {
    long key =
        (long) state.number << NUMBER_BITS | (long) shapes << Integer.SIZE | label & 0xFFFFFFFFL;
    MatchState target = state.number == FORGOTTEN ? null : known.get(key);
    return target != null ? target : explore(state, label, shapes, key);
  }

  /** Works out where a label and some shapes lead, and remembers it. */
  private MatchState explore(MatchState state, int label, int shapes, long key) {
    if (state.number >= 0 && state.number < madeStates.length) {
      int number = made.target(key);
      if (number != MadeStates.UNKNOWN) {
        synchronized (states) {
          MatchState target = number == FORGOTTEN ? nowhere : made(number);
          remember(key, target);
          return target;
        }
      }
    }
    int[] reached = new int[8];
    int count = 0;
    for (int node : state.nodes) {
      for (int remaining = shapes, next = label; ; remaining &= remaining - 1) {
        for (int edge = firstEdge(node, next);
            edge < t.edgeStart().get(node + 1) && t.edgeLabels().get(edge) == next;
            edge++) {
          reached = count == reached.length ? Arrays.copyOf(reached, count * 2) : reached;
          reached[count++] = t.edgeTargets().get(edge);
        }
        if (remaining == 0) {
          break;
        }
        next = MatcherBuilder.shapeLabel(Integer.numberOfTrailingZeros(remaining));
      }
    }
    int[] nodes = NodeSet.distinct(reached, count);
    synchronized (states) {
      MatchState target = nodes.length == 0 ? nowhere : state(nodes);
      if (state.number != FORGOTTEN && states.size() < MOST_STATES) {
        remember(key, target);
      }
      return target;
    }
  }

  /** A state that the build made; for those who hold the lock. */
  MatchState made(int number) {
    MatchState state = madeStates[number];
    if (state == null) {
      state = made.record(number).state(number, this);
      madeStates[number] = state;
      states.put(new NodeSet(state.nodes), state);
    }
    return state;
  }

  private void remember(long key, MatchState target) {
    Table table = known;
    if (table.isFull()) {
      table = table.grown();
      known = table;
    }
    table.put(key, target);
  }

  private int firstEdge(int node, int label) {
    int low = t.edgeStart().get(node);
    int high = t.edgeStart().get(node + 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (t.edgeLabels().get(middle) < label) {
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
    MatchState found = states.get(name);
    if (found == null) {
      found = make(nodes);
      if (found.number != FORGOTTEN) {
        states.put(name, found);
      }
    }
    return found;
  }

  // No streams here: a text that is checked alone asks for thousands of states before they are
  // compiled.
  private MatchState make(int[] nodes) {
    int shapes = 0;
    boolean exact = false;
    int accepting = 0;
    boolean gaps = false;
    for (int node : nodes) {
      shapes |= t.shapesOut().get(node);
      exact |= t.exactOut().get(node) != 0;
      accepting += t.acceptStart().get(node + 1) - t.acceptStart().get(node);
      gaps |= t.gapStart().get(node) < t.gapStart().get(node + 1);
    }
    int[] accepts = accepting == 0 ? NOTHING : accepts(nodes, accepting);
    Map<Integer, int[]> behind = gaps ? behindGaps(nodes) : Map.of();
    int[] most = new int[behind.size()];
    MatchState[] targets = new MatchState[most.length];
    int count = 0;
    for (Map.Entry<Integer, int[]> gap : behind.entrySet()) {
      most[count] = gap.getKey();
      targets[count++] = state(NodeSet.distinct(gap.getValue(), gap.getValue().length));
    }
    int number = states.size() < MOST_STATES ? next++ : FORGOTTEN;
    return new MatchState(number, nodes, accepts, shapes, exact, leading(nodes), most, targets);
  }

  private int[] accepts(int[] nodes, int count) {
    int[] accepts = new int[count];
    int at = 0;
    for (int node : nodes) {
      int own = t.acceptStart().get(node + 1) - t.acceptStart().get(node);
      t.accepts().get(t.acceptStart().get(node), accepts, at, own);
      at += own;
    }
    return accepts;
  }

  /** For each number of words that a gap may skip, ascending, the nodes behind the gaps. */
  private Map<Integer, int[]> behindGaps(int[] nodes) {
    TreeMap<Integer, int[]> gaps = new TreeMap<>();
    for (int node : nodes) {
      for (int gap = t.gapStart().get(node); gap < t.gapStart().get(node + 1); gap += 2) {
        int most = t.gaps().get(gap);
        int[] known = gaps.getOrDefault(most, NOTHING);
        int[] behind = Arrays.copyOf(known, known.length + 1);
        behind[known.length] = t.gaps().get(gap + 1);
        gaps.put(most, behind);
      }
    }
    return gaps;
  }

  /** The words that lead on from some nodes, exact ones too. */
  private MatchState.Leading leading(int[] nodes) {
    if (nodes.length == 1 && nodes[0] <= PhraseMatcher.RARE) {
      return MatchState.Leading.many(
          nodes[0] == PhraseMatcher.ROOT ? t.firstWords() : t.rareFirstWords());
    }
    int edges = 0;
    for (int node : nodes) {
      edges += t.edgeStart().get(node + 1) - t.edgeStart().get(node);
    }
    int[] words = new int[edges];
    int count = 0;
    for (int node : nodes) {
      for (int edge = t.edgeStart().get(node); edge < t.edgeStart().get(node + 1); edge++) {
        int label = t.edgeLabels().get(edge);
        int word = label <= MatcherBuilder.exactLabel(0)
            ? t.exactFirst()[MatcherBuilder.exactLabel(label)]
            : label;
        if (word >= 0) {
          words[count++] = word;
        }
      }
    }
    return MatchState.Leading.of(NodeSet.distinct(words, count));
  }

  /** How many states have a number, made by the build or since. */
  int numbered() {
    synchronized (states) {
      return next;
    }
  }

  /**
   * Where each state's labels and shapes lead, in the order in which the states were made; for the build, of a matcher that began
   * with none.
   */
  Map<NodeSet, Map<Long, MatchState>> transitions() {
    MatchState[] byNumber = new MatchState[next];
    states.values().forEach(state -> byNumber[state.number] = state);
    List<Map<Long, MatchState>> ways = new ArrayList<>();
    for (int number = 0; number < next; number++) {
      ways.add(new TreeMap<>());
    }
    known.forEach((key, target) ->
        ways.get((int) (key >>> NUMBER_BITS)).put(key & (1L << NUMBER_BITS) - 1, target));
    Map<NodeSet, Map<Long, MatchState>> all = new LinkedHashMap<>();
    for (int number = 0; number < next; number++) {
      all.put(new NodeSet(byNumber[number].nodes), ways.get(number));
    }
    return all;
  }

  /** The state of some nodes that were reached; for the build. */
  MatchState stateOf(NodeSet nodes) {
    return Objects.requireNonNull(states.get(nodes));
  }

  /** Where to begin to look for a transition in a table of a size that is a power of two. */
  static int slot(long key, int size) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & (size - 1);
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

    void forEach(BiConsumer<Long, MatchState> taker) {
      for (int slot = 0; slot < keys.length; slot++) {
        MatchState target = targets[slot];
        if (target != null) {
          taker.accept(keys[slot] - 1, target);
        }
      }
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
      return MatchStates.slot(key, keys.length);
    }
  }
}
