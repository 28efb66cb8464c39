package org.referlint.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The states of a matcher, made as texts ask for them, and where words lead from each. They know word numbers and shapes only,
 * no text. Safe for all threads.
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
  private static final int NUMBER_BITS = 47;

  private final PhraseMatcher.Tables t;
  private final Map<String, MatchState> states = new HashMap<>();
  private final MatchState nowhere = new MatchState(
      FORGOTTEN, new int[0], new int[0], 0, false, new int[0], new int[0], new MatchState[0]);
  private final MatchState root;
  private volatile Table known = new Table(1 << 10);

  MatchStates(PhraseMatcher.Tables tables) {
    this.t = tables;
    this.root = state(new int[] {PhraseMatcher.ROOT});
  }

  /** Where nothing was taken yet. */
  MatchState root() {
    return root;
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
    int[] reached = new int[8];
    int count = 0;
    for (int node : state.nodes) {
      for (int remaining = shapes, next = label; ; remaining &= remaining - 1) {
        for (int edge = firstEdge(node, next);
            edge < t.edgeStart()[node + 1] && t.edgeLabels()[edge] == next;
            edge++) {
          reached = count == reached.length ? Arrays.copyOf(reached, count * 2) : reached;
          reached[count++] = t.edgeTargets()[edge];
        }
        if (remaining == 0) {
          break;
        }
        next = MatcherBuilder.shapeLabel(Integer.numberOfTrailingZeros(remaining));
      }
    }
    int[] nodes = Arrays.stream(reached, 0, count).sorted().distinct().toArray();
    synchronized (states) {
      MatchState target = nodes.length == 0 ? nowhere : state(nodes);
      if (state.number != FORGOTTEN && states.size() < MOST_STATES) {
        remember(key, target);
      }
      return target;
    }
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
    int low = t.edgeStart()[node];
    int high = t.edgeStart()[node + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (t.edgeLabels()[middle] < label) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The state of some nodes: the one that is known, or a new one. */
  private MatchState state(int[] nodes) {
    String name = Arrays.toString(nodes);
    MatchState found = states.get(name);
    if (found == null) {
      found = make(nodes);
      if (found.number != FORGOTTEN) {
        states.put(name, found);
      }
    }
    return found;
  }

  private MatchState make(int[] nodes) {
    int shapes = 0;
    boolean exact = false;
    int[] accepts = new int[0];
    TreeMap<Integer, int[]> gaps = new TreeMap<>();
    for (int node : nodes) {
      shapes |= t.shapesOut()[node];
      exact |= t.exactOut()[node] != 0;
      accepts = joined(
          accepts,
          Arrays.copyOfRange(t.accepts(), t.acceptStart()[node], t.acceptStart()[node + 1]));
      for (int gap = t.gapStart()[node]; gap < t.gapStart()[node + 1]; gap += 2) {
        gaps.merge(t.gaps()[gap], new int[] {t.gaps()[gap + 1]}, MatchStates::joined);
      }
    }
    int[] most = gaps.keySet().stream().mapToInt(Integer::intValue).toArray();
    MatchState[] targets = gaps.values().stream()
        .map(behind -> state(Arrays.stream(behind).sorted().distinct().toArray()))
        .toArray(MatchState[]::new);
    int number = states.size() < MOST_STATES ? states.size() : FORGOTTEN;
    return new MatchState(number, nodes, accepts, shapes, exact, words(nodes), most, targets);
  }

  /** The words that lead on from some nodes, exact ones too. */
  private int[] words(int[] nodes) {
    return Arrays.stream(nodes)
        .flatMap(
            node -> Arrays.stream(t.edgeLabels(), t.edgeStart()[node], t.edgeStart()[node + 1]))
        .map(label -> label <= MatcherBuilder.exactLabel(0)
            ? t.exactFirst()[MatcherBuilder.exactLabel(label)]
            : label)
        .filter(label -> label >= 0)
        .distinct()
        .toArray();
  }

  private static int[] joined(int[] one, int[] other) {
    int[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
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
      return (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & (keys.length - 1);
    }
  }
}
