package org.referlint.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the exact borders of what two texts share, from words they are known to share. Small edits are stepped over: up to
 * {@value #WIDEST_EDIT} words on either side, where {@value #FEWEST_AGREEING} equal ones follow. Stateless.
 */
final class Aligner {
  private static final int WIDEST_EDIT = 5;
  private static final int FEWEST_AGREEING = 4;

  /** So many words beyond its ends decide at the most that a run ends there. */
  static final int LOOKED_AT = WIDEST_EDIT + FEWEST_AGREEING + 1;

  private final WordSequence one;
  private final WordSequence other;
  private final List<SharedRun> runs = new ArrayList<>();

  Aligner(WordSequence one, WordSequence other) {
    this.one = one;
    this.other = other;
  }

  /** The words of the other text. */
  WordSequence other() {
    return other;
  }

  /** The runs found so far. */
  List<SharedRun> runs() {
    return runs;
  }

  /** Extends from a place where both texts have the same shingle; nothing where a known run holds it, or they differ. */
  void extend(int word, int otherWord) {
    if (runs.stream().noneMatch(run -> run.holds(word, otherWord))) {
      run(word, otherWord).ifPresent(runs::add);
    }
  }

  /** The run around a place where both texts have the same shingle; empty where they differ after all. */
  Optional<SharedRun> run(int word, int otherWord) {
    if (!agree(word, otherWord, 1, Fingerprints.SHINGLE)) {
      return Optional.empty();
    }
    int[] right = walk(word + Fingerprints.SHINGLE - 1, otherWord + Fingerprints.SHINGLE - 1, 1);
    int[] left = walk(word, otherWord, -1);
    return Optional.of(new SharedRun(
        left[0], right[0] + 1, left[1], right[1] + 1, left[2] + right[2] + Fingerprints.SHINGLE));
  }

  /** From two equal words on as far as the texts agree; gives the last equal words and how many equal ones were passed. */
  private int[] walk(int from, int otherFrom, int step) {
    int i = from;
    int j = otherFrom;
    int equal = 0;
    while (true) {
      while (same(i + step, j + step)) {
        i += step;
        j += step;
        equal++;
      }
      int[] next = behindEdit(i, j, step);
      if (next.length == 0) {
        return new int[] {i, j, equal};
      }
      i = next[0];
      j = next[1];
      equal++;
    }
  }

  /** The nearest places behind an edit from which on the texts agree again; empty where there are none. */
  private int[] behindEdit(int i, int j, int step) {
    for (int edit = 1; edit <= 2 * WIDEST_EDIT; edit++) {
      for (int mine = Math.max(0, edit - WIDEST_EDIT);
          mine <= Math.min(edit, WIDEST_EDIT);
          mine++) {
        int a = i + step * (mine + 1);
        int b = j + step * (edit - mine + 1);
        if (agree(a, b, step, FEWEST_AGREEING)) {
          return new int[] {a, b};
        }
      }
    }
    return new int[0];
  }

  private boolean agree(int i, int j, int step, int words) {
    for (int k = 0; k < words; k++) {
      if (!same(i + step * k, j + step * k)) {
        return false;
      }
    }
    return true;
  }

  private boolean same(int i, int j) {
    return i >= 0 && j >= 0 && i < one.size() && j < other.size() && one.hash(i) == other.hash(j);
  }
}
