package org.referlint.overlap;

import java.util.Arrays;
import org.referlint.text.Ascending;
import org.referlint.text.PlaceTable;

/**
 * Which fingerprints of a text stand in it before, and where first. After a change only those are looked for again that came,
 * went, or are the same as one of these. Immutable.
 */
final class Repeats {
  /** Where more fingerprints than these came or went, all are looked at. */
  private static final int MOST_CHANGED = 64;

  /** The numbers of the fingerprints that stand before, ascending. */
  private final int[] again;

  /** For each of them the number of the one that stands first. */
  private final int[] first;

  private Repeats(int[] again, int[] first) {
    this.again = again;
    this.first = first;
  }

  /** Looks for all. */
  static Repeats of(Fingerprints fingerprints) {
    Gathered found = new Gathered(fingerprints.size());
    PlaceTable places = new PlaceTable(fingerprints.size());
    for (int i = 0; i < fingerprints.size(); i++) {
      found.addWhereAgain(i, places.first(fingerprints.hash(i), i));
    }
    return found.repeats();
  }

  /**
   * The repeats of the fingerprints that others became.
   *
   * @param before those of which these are the repeats
   */
  Repeats changed(Fingerprints before, Fingerprints now, WordChange change) {
    int kept = now.sameAtStart(before, change.first());
    int keptLast = now.sameAtEnd(before, kept, change.shift());
    int moved = before.size() - keptLast;
    int movedTo = now.size() - keptLast;
    if (moved - kept + movedTo - kept > MOST_CHANGED) {
      return of(now);
    }
    FewHashes changed = new FewHashes();
    for (int i = kept; i < moved; i++) {
      changed.add(before.hash(i));
    }
    for (int i = kept; i < movedTo; i++) {
      changed.add(now.hash(i));
    }
    Repeats anew = among(changed, now);
    Gathered found = new Gathered(again.length + anew.size());
    int next = 0;
    for (int old = 0; old < again.length; old++) {
      int number = again[old] < kept ? again[old] : again[old] - moved + movedTo;
      while (next < anew.size() && anew.again[next] <= number) {
        found.add(anew.again[next], anew.first[next++]);
      }
      if (!changed.holds(before.hash(again[old]))) {
        found.add(number, first[old] < kept ? first[old] : first[old] - moved + movedTo);
      }
    }
    for (; next < anew.size(); next++) {
      found.add(anew.again[next], anew.first[next]);
    }
    return found.repeats();
  }

  /** The repeats of a few fingerprints. */
  private static Repeats among(FewHashes hashes, Fingerprints fingerprints) {
    Gathered found = new Gathered(MOST_CHANGED);
    PlaceTable places = new PlaceTable(MOST_CHANGED);
    for (int i = 0; i < fingerprints.size(); i++) {
      if (hashes.holds(fingerprints.hash(i))) {
        found.addWhereAgain(i, places.first(fingerprints.hash(i), i));
      }
    }
    return found.repeats();
  }

  /** The first of them that is not before a fingerprint. */
  int from(int fingerprint) {
    return Ascending.firstFrom(again, fingerprint);
  }

  int size() {
    return again.length;
  }

  /** The number of a fingerprint that stands before. */
  int again(int i) {
    return again[i];
  }

  /** The number of the one that stands first. */
  int first(int i) {
    return first[i];
  }

  /** At most {@value #MOST_CHANGED} hashes; of nearly all others one look tells that they are none of these. */
  private static final class FewHashes {
    private static final int BITS = 1 << 12;

    private final long[] bits = new long[BITS / Long.SIZE];
    private final long[] all = new long[MOST_CHANGED];
    private int count;

    void add(long hash) {
      all[count++] = hash;
      bits[word(hash)] |= 1L << hash;
    }

    boolean holds(long hash) {
      return (bits[word(hash)] & 1L << hash) != 0 && isOne(hash);
    }

    private boolean isOne(long hash) {
      for (int i = 0; i < count; i++) {
        if (all[i] == hash) {
          return true;
        }
      }
      return false;
    }

    /** The last bits of a hash choose the bit of a word, those before them the word. */
    private static int word(long hash) {
      return (int) hash >>> 6 & BITS / Long.SIZE - 1;
    }
  }

  private static final class Gathered {
    private int[] again;
    private int[] first;
    private int count;

    Gathered(int room) {
      again = new int[room];
      first = new int[room];
    }

    void addWhereAgain(int number, int firstNumber) {
      if (firstNumber != number) {
        add(number, firstNumber);
      }
    }

    void add(int number, int firstNumber) {
      if (count == again.length) {
        again = Arrays.copyOf(again, 2 * count + 1);
        first = Arrays.copyOf(first, 2 * count + 1);
      }
      again[count] = number;
      first[count++] = firstNumber;
    }

    Repeats repeats() {
      return new Repeats(Arrays.copyOf(again, count), Arrays.copyOf(first, count));
    }
  }
}
