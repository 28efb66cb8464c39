package org.referlint.overlap;

import java.util.Arrays;
import org.referlint.text.Ascending;

/**
 * The fingerprints of a text: of the numbers of all its shingles of eight words, the smallest in each window of eight
 * (winnowing, after Schleimer, Wilkerson and Aiken, 2003). Two texts that share fifteen words in a row share at least one
 * of them. Nothing of the words can be read from a fingerprint. Immutable.
 */
public final class Fingerprints {
  /** How many words make a shingle. */
  public static final int SHINGLE = 8;

  /** How many neighbouring shingles give one fingerprint. */
  public static final int WINDOW = 8;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final WordSequence of;
  private final long[] hashes;
  private final int[] words;

  /** For each the window in which it was found to be the smallest: with equal numbers the past decides between them. */
  private final int[] windows;

  private Fingerprints(WordSequence of, long[] hashes, int[] words, int[] windows) {
    this.of = of;
    this.hashes = hashes;
    this.words = words;
    this.windows = windows;
  }

  /** The fingerprints of a text's words; none of a text with fewer than eight. */
  public static Fingerprints of(WordSequence words) {
    Winnowing winnowing = new Winnowing(words, Math.max(4, words.size() / 3));
    winnowing.read(0, windows(words.size()));
    return winnowing.fingerprints();
  }

  /** The fingerprints of words of which some were replaced, the same as if they were taken of all of them. */
  Fingerprints changed(WordSequence now, WordChange change) {
    if (change.isNone()) {
      return new Fingerprints(now, hashes, words, windows);
    }
    // Of so many first windows no word was replaced, and of all from another one on none.
    int same = firstWindowReaching(change.first());
    int sameAgain = change.endAfter();
    int last = windows(now.size());
    int kept = firstFrom(same);
    if (kept == 0 || last <= sameAgain || windows(now.size() - change.shift()) <= change.end()) {
      return of(now);
    }
    Winnowing winnowing = new Winnowing(now, hashes.length + WINDOW);
    winnowing.take(this, 0, kept, 0);
    winnowing.read(same, sameAgain);
    // From where the smallest is the one that it was, everything goes on as it did.
    int window = sameAgain;
    int old = firstFrom(window + 1 - change.shift()) - 1;
    for (; window < last; window++) {
      winnowing.read(window, window + 1);
      while (old + 1 < size() && windows[old + 1] <= window - change.shift()) {
        old++;
      }
      if (old >= 0 && words[old] + change.shift() == winnowing.smallest) {
        winnowing.take(this, old + 1, size(), change.shift());
        break;
      }
    }
    return winnowing.fingerprints();
  }

  /** The first window that a word lies in; none before it knows that word. */
  private static int firstWindowReaching(int word) {
    return Math.max(0, word - SHINGLE - WINDOW + 2);
  }

  /** How many windows so many words have. */
  private static int windows(int words) {
    int shingles = words - SHINGLE + 1;
    return shingles <= 0 ? 0 : Math.max(0, shingles - WINDOW) + 1;
  }

  /** The number of the first fingerprint that was found in a window or behind it. */
  private int firstFrom(int window) {
    return Ascending.firstFrom(windows, window);
  }

  /** Takes the smallest number of each window, one window after the other. */
  private static final class Winnowing {
    private final WordSequence of;
    private final int shingles;
    private long[] hashes;
    private int[] words;
    private int[] windows;
    private int count;

    /** The shingle that was the smallest in the window before. */
    private int smallest = -1;

    Winnowing(WordSequence of, int room) {
      this.of = of;
      this.shingles = Math.max(0, of.size() - SHINGLE + 1);
      this.hashes = new long[room];
      this.words = new int[room];
      this.windows = new int[room];
    }

    /** Goes on with the windows from one to before another. */
    void read(int from, int to) {
      int end = Math.min(shingles, to + WINDOW - 1);
      if (to <= from || end <= from) {
        return;
      }
      long[] all = shingles(of, SHINGLE, from, end);
      for (int window = from; window < to; window++) {
        int windowEnd = Math.min(window + WINDOW, shingles);
        int before = smallest;
        if (smallest < window) {
          smallest = window;
          for (int i = window + 1; i < windowEnd; i++) {
            smallest = all[i - from] <= all[smallest - from] ? i : smallest;
          }
        } else if (all[windowEnd - 1 - from] < all[smallest - from]) {
          smallest = windowEnd - 1;
        }
        if (smallest != before) {
          room(1);
          hashes[count] = all[smallest - from];
          words[count] = smallest;
          windows[count++] = window;
        }
      }
    }

    /** Goes on with those of another state of the text. */
    void take(Fingerprints other, int from, int to, int shift) {
      room(to - from);
      System.arraycopy(other.hashes, from, hashes, count, to - from);
      for (int i = from; i < to; i++) {
        words[count] = other.words[i] + shift;
        windows[count++] = other.windows[i] + shift;
      }
      smallest = count == 0 ? -1 : words[count - 1];
    }

    private void room(int more) {
      if (count + more > hashes.length) {
        int length = Math.max(count + more, count * 2);
        hashes = Arrays.copyOf(hashes, length);
        words = Arrays.copyOf(words, length);
        windows = Arrays.copyOf(windows, length);
      }
    }

    Fingerprints fingerprints() {
      return count == hashes.length
          ? new Fingerprints(of, hashes, words, windows)
          : new Fingerprints(
              of,
              Arrays.copyOf(hashes, count),
              Arrays.copyOf(words, count),
              Arrays.copyOf(windows, count));
    }
  }

  /** A number for each run of eight words. */
  static long[] shingles(WordSequence words) {
    return shingles(words, SHINGLE);
  }

  /** A number for each run of some words. */
  static long[] shingles(WordSequence words, int length) {
    return shingles(words, length, 0, Math.max(0, words.size() - length + 1));
  }

  /** A number for each run of some words that begins from one word to before another, by a rolling sum, its bits mixed. */
  private static long[] shingles(WordSequence words, int length, int from, int to) {
    long[] all = new long[to - from];
    long power = 1;
    for (int i = 1; i < length; i++) {
      power *= BASE;
    }
    long rolling = 0;
    int end = to == from ? from : to + length - 1;
    for (int i = from; i < end; i++) {
      if (i >= from + length) {
        rolling -= spread(words.hash(i - length)) * power;
      }
      rolling = rolling * BASE + spread(words.hash(i));
      if (i >= from + length - 1) {
        all[i - from - length + 1] = mix(rolling);
      }
    }
    return all;
  }

  private static long spread(int hash) {
    return (hash + 1L) * 0xD6E8FEB86659FD93L;
  }

  private static long mix(long value) {
    long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
    return mixed ^ mixed >>> 32;
  }

  /**
   * How many at the start are those of another state of the text.
   *
   * @param word the first word that is not the same
   */
  int sameAtStart(Fingerprints before, int word) {
    int shorter = Math.min(size(), before.size());
    int same = Math.min(shorter, before.firstFrom(firstWindowReaching(word)));
    while (same < shorter && isSame(same, before, same, 0)) {
      same++;
    }
    return same;
  }

  /**
   * How many at the end are those of another state of the text, at words that moved.
   *
   * @param atStart how many are the same at the start, which do not count again
   * @param shift how far the words moved
   */
  int sameAtEnd(Fingerprints before, int atStart, int shift) {
    int shorter = Math.min(size(), before.size()) - atStart;
    int same = 0;
    while (same < shorter && isSame(size() - 1 - same, before, before.size() - 1 - same, shift)) {
      same++;
    }
    return same;
  }

  private boolean isSame(int i, Fingerprints before, int old, int shift) {
    return hashes[i] == before.hashes[old] && words[i] == before.words[old] + shift;
  }

  /** How many there are. */
  public int size() {
    return hashes.length;
  }

  long hash(int i) {
    return hashes[i];
  }

  /** Where the shingle of a fingerprint begins in the text. */
  int offset(int i) {
    return of.start(words[i]);
  }

  /** The number of the first fingerprint that begins with a word or behind it. */
  int from(int word) {
    return Ascending.firstFrom(words, word);
  }

  /** The number of the word with which the shingle of a fingerprint begins. */
  int word(int i) {
    return words[i];
  }
}
