package org.referlint.overlap;

import java.util.Arrays;

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

  private final long[] hashes;
  private final int[] offsets;
  private final int[] words;

  private Fingerprints(long[] hashes, int[] offsets, int[] words) {
    this.hashes = hashes;
    this.offsets = offsets;
    this.words = words;
  }

  /** The fingerprints of a text's words; none of a text with fewer than eight. */
  public static Fingerprints of(WordSequence words) {
    int shingles = words.size() - SHINGLE + 1;
    if (shingles <= 0) {
      return new Fingerprints(new long[0], new int[0], new int[0]);
    }
    long[] all = shingles(words);
    long[] hashes = new long[Math.max(4, shingles / 3)];
    int[] offsets = new int[hashes.length];
    int[] firsts = new int[hashes.length];
    int count = 0;
    int smallest = -1;
    int last = Math.max(0, shingles - WINDOW);
    for (int window = 0; window <= last; window++) {
      int end = Math.min(window + WINDOW, shingles);
      int before = smallest;
      if (smallest < window) {
        smallest = window;
        for (int i = window + 1; i < end; i++) {
          smallest = all[i] <= all[smallest] ? i : smallest;
        }
      } else if (all[end - 1] < all[smallest]) {
        smallest = end - 1;
      }
      if (smallest != before) {
        if (count == hashes.length) {
          hashes = Arrays.copyOf(hashes, count * 2);
          offsets = Arrays.copyOf(offsets, count * 2);
          firsts = Arrays.copyOf(firsts, count * 2);
        }
        hashes[count] = all[smallest];
        firsts[count] = smallest;
        offsets[count++] = words.start(smallest);
      }
    }
    return new Fingerprints(
        Arrays.copyOf(hashes, count), Arrays.copyOf(offsets, count), Arrays.copyOf(firsts, count));
  }

  /** A number for each run of eight words. */
  static long[] shingles(WordSequence words) {
    return shingles(words, SHINGLE);
  }

  /** A number for each run of some words, by a rolling sum, its bits mixed. */
  static long[] shingles(WordSequence words, int length) {
    long[] all = new long[Math.max(0, words.size() - length + 1)];
    long power = 1;
    for (int i = 1; i < length; i++) {
      power *= BASE;
    }
    long rolling = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i >= length) {
        rolling -= spread(words.hash(i - length)) * power;
      }
      rolling = rolling * BASE + spread(words.hash(i));
      if (i >= length - 1) {
        all[i - length + 1] = mix(rolling);
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

  /** How many there are. */
  public int size() {
    return hashes.length;
  }

  long hash(int i) {
    return hashes[i];
  }

  /** Where the shingle of a fingerprint begins in the text. */
  int offset(int i) {
    return offsets[i];
  }

  /** The number of the word with which the shingle of a fingerprint begins. */
  int word(int i) {
    return words[i];
  }
}
