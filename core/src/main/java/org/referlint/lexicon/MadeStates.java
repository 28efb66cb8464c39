package org.referlint.lexicon;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedWriter;

/**
 * States of the shipped matcher, and where words lead from them, that the build worked out by letting the matcher read texts. A
 * text that is checked alone would spend a fifth of its time on working them out again. They stay in the file until they are
 * asked for. Immutable.
 *
 * @see MatchStates
 */
final class MadeStates {
  /** The kind of packed file that these are. */
  static final int PACKED = 0x53544154;

  /** The state behind a transition that is none of these; the target where nothing goes on is {@link MatchStates#FORGOTTEN}. */
  static final int UNKNOWN = -2;

  /** None, for matchers that the build does not know. */
  static final MadeStates NONE = new MadeStates(
      IntBuffer.wrap(new int[1]),
      IntBuffer.allocate(0),
      LongBuffer.allocate(1),
      IntBuffer.allocate(1));

  /** Where the record of each state begins, and behind the last where it ends. */
  private final IntBuffer start;

  /** The records of the states, one behind the other; see {@link Kept}. */
  private final IntBuffer records;

  /** An open hash table of transitions, laid out like that of {@link MatchStates}. */
  private final LongBuffer keys;

  private final IntBuffer targets;

  private MadeStates(IntBuffer start, IntBuffer records, LongBuffer keys, IntBuffer targets) {
    this.start = start;
    this.records = records;
    this.keys = keys;
    this.targets = targets;
  }

  /** Reads what {@link #packed} wrote. */
  static MadeStates read(PackedReader in) {
    return new MadeStates(
        in.numbersInPlace(), in.numbersInPlace(), in.wideNumbersInPlace(), in.numbersInPlace());
  }

  /** How many states there are; their numbers begin with 0. */
  int size() {
    return start.limit() - 1;
  }

  /** The number of the state that a transition leads to. */
  int target(long key) {
    int size = keys.limit();
    int slot = MatchStates.slot(key, size);
    for (long stored = keys.get(slot); stored != 0; stored = keys.get(slot)) {
      if (stored == key + 1) {
        return targets.get(slot);
      }
      slot = (slot + 1) & (size - 1);
    }
    return UNKNOWN;
  }

  /** What is kept of a state. */
  Kept record(int number) {
    return new Kept(records, start.get(number));
  }

  /**
   * What is kept of one state: the shapes by which it goes on, the folded sets of the words that lead on, and then with their
   * lengths the nodes, the accepts, the gaps (how many words each may skip, and the state behind it) and the larger set.
   */
  static final class Kept {
    private static final int HEAD = 5;

    private final IntBuffer records;
    private final int start;
    private int at;

    Kept(IntBuffer records, int start) {
      this.records = records;
      this.start = start;
      this.at = start + HEAD;
    }

    static int[] of(MatchState state, int[] gaps, long[] larger) {
      int[] all = new int
          [HEAD + 4 + state.nodes.length + state.accepts.length + gaps.length + 2 * larger.length];
      // The sign says whether it goes on by exact words.
      all[0] = state.shapesOut | (state.exactOut ? Integer.MIN_VALUE : 0);
      put(state.leadingLow, all, 1);
      put(state.leadingHigh, all, 3);
      int at = put(state.nodes, all, HEAD);
      at = put(state.accepts, all, at);
      at = put(gaps, all, at);
      all[at++] = larger.length;
      for (long part : larger) {
        put(part, all, at);
        at += 2;
      }
      return all;
    }

    private static void put(long wide, int[] all, int at) {
      all[at] = (int) wide;
      all[at + 1] = (int) (wide >>> Integer.SIZE);
    }

    private static int put(int[] list, int[] all, int at) {
      all[at] = list.length;
      System.arraycopy(list, 0, all, at + 1, list.length);
      return at + 1 + list.length;
    }

    private long wide(int place) {
      return records.get(place) & 0xFFFFFFFFL | (long) records.get(place + 1) << Integer.SIZE;
    }

    // One number after the other: the lists are short, and a copy from a file in memory takes long
    // to begin.
    private int[] list() {
      int[] list = new int[records.get(at++)];
      for (int i = 0; i < list.length; i++) {
        list[i] = records.get(at++);
      }
      return list;
    }

    /**
     * The state as an object.
     *
     * @param states gives the states behind its gaps
     */
    MatchState state(int number, MatchStates states) {
      int[] nodes = list();
      int[] accepts = list();
      int[] gaps = list();
      int[] most = new int[gaps.length / 2];
      MatchState[] behind = new MatchState[most.length];
      for (int gap = 0; gap < most.length; gap++) {
        most[gap] = gaps[2 * gap];
        behind[gap] = states.made(gaps[2 * gap + 1]);
      }
      int parts = records.get(at);
      long @Nullable [] larger = parts == 0 ? null : new long[parts];
      for (int part = 0; larger != null && part < larger.length; part++) {
        larger[part] = wide(at + 1 + 2 * part);
      }
      return new MatchState(
          number,
          nodes,
          accepts,
          records.get(start) & Integer.MAX_VALUE,
          records.get(start) < 0,
          new MatchState.Leading(wide(start + 1), wide(start + 3), larger),
          most,
          behind);
    }
  }

  /**
   * The packed form of the states that several matchers of the same patterns came to while they read different texts: what all
   * needed others will need too.
   *
   * @param lexicon the fingerprint of the lexicon that the matchers are of
   */
  static PackedWriter packed(List<MatchStates> matchers, long lexicon) {
    MatchStates one = matchers.get(0);
    Gathering gathering = new Gathering();
    gathering.add(one.root());
    gathering.add(one.rare());
    List<Map<NodeSet, Map<Long, MatchState>>> others =
        matchers.stream().skip(1).map(MatchStates::transitions).toList();
    Map<Long, Integer> transitions = new LinkedHashMap<>();
    one.transitions()
        .forEach((from, ways) -> ways.forEach((way, target) -> {
          if (others.stream()
              .allMatch(other -> other.getOrDefault(from, Map.of()).containsKey(way))) {
            int number = gathering.add(one.stateOf(from));
            transitions.put(
                (long) number << MatchStates.NUMBER_BITS | way,
                target == one.nowhere() ? MatchStates.FORGOTTEN : gathering.add(target));
          }
        }));
    return gathering.packed(transitions, lexicon);
  }

  /** Numbers states in the order in which they turn up. */
  private static final class Gathering {
    private final Map<MatchState, Integer> numbers = new HashMap<>();
    private final List<MatchState> states = new ArrayList<>();

    int add(MatchState state) {
      Integer known = numbers.get(state);
      if (known != null) {
        return known;
      }
      int number = states.size();
      numbers.put(state, number);
      states.add(state);
      for (MatchState behind : state.gapTargets) {
        add(behind);
      }
      return number;
    }

    PackedWriter packed(Map<Long, Integer> transitions, long lexicon) {
      int[] start = new int[states.size() + 1];
      List<int[]> records = new ArrayList<>();
      for (int number = 0; number < states.size(); number++) {
        MatchState state = states.get(number);
        // The roots are made from the tables; theirs is the largest set of all.
        long @Nullable [] larger = number < MatchStates.ROOTS ? null : state.leading();
        int[] record = Kept.of(state, gaps(state), larger == null ? new long[0] : larger);
        records.add(record);
        start[number + 1] = start[number] + record.length;
      }
      PackedWriter out = new PackedWriter(PACKED);
      out.wideNumber(lexicon);
      out.numbers(start);
      out.numbers(records.stream().flatMapToInt(Arrays::stream).toArray());
      table(transitions, out);
      return out;
    }

    private int[] gaps(MatchState state) {
      int[] gaps = new int[2 * state.gapTargets.length];
      for (int gap = 0; gap < state.gapTargets.length; gap++) {
        gaps[2 * gap] = state.gapMost(gap);
        gaps[2 * gap + 1] = numbers.getOrDefault(state.gapTargets[gap], MatchStates.FORGOTTEN);
      }
      return gaps;
    }

    private static void table(Map<Long, Integer> transitions, PackedWriter out) {
      int size = Integer.highestOneBit(Math.max(1, transitions.size()) * 2) * 2;
      long[] keys = new long[size];
      int[] targets = new int[size];
      transitions.forEach((key, target) -> {
        int slot = MatchStates.slot(key, size);
        while (keys[slot] != 0) {
          slot = (slot + 1) & (size - 1);
        }
        keys[slot] = key + 1;
        targets[slot] = target;
      });
      out.wideNumbers(keys);
      out.numbers(targets);
    }
  }
}
