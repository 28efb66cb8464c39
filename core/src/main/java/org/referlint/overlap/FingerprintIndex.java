package org.referlint.overlap;

import java.util.Arrays;

/**
 * Which documents hold which fingerprints, and where. Documents are numbers from 0. Holds numbers only. Filled by
 * {@link Builder}, immutable after that.
 */
final class FingerprintIndex {
  /** A fingerprint that one document repeats more often than this is filled-in lines or a table; the rest is left out. */
  private static final int MOST_IN_A_DOCUMENT = 4;

  private static final int ORDINAL_BITS = 28;
  private static final long ORDINALS = (1L << ORDINAL_BITS) - 1;

  final long[] hashes;
  final int[] documents;
  final int[] offsets;

  private FingerprintIndex(long[] hashes, int[] documents, int[] offsets) {
    this.hashes = hashes;
    this.documents = documents;
    this.offsets = offsets;
  }

  /** From arrays that are sorted by hash, then by document. */
  static FingerprintIndex sorted(long[] hashes, int[] documents, int[] offsets) {
    return new FingerprintIndex(hashes, documents, offsets);
  }

  int size() {
    return hashes.length;
  }

  /** The first posting of a hash; where there is none, a place with another hash or the size. */
  int first(long hash) {
    int low = 0;
    int high = hashes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hashes[middle] < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Gathers fingerprints in any order. One thread at a time. */
  static final class Builder {
    private long[] hashes = new long[1 << 10];
    private int[] documents = new int[1 << 10];
    private int[] offsets = new int[1 << 10];
    private int count;

    void add(int document, Fingerprints fingerprints) {
      for (int i = 0; i < fingerprints.size(); i++) {
        add(fingerprints.hash(i), document, fingerprints.offset(i));
      }
    }

    void add(long hash, int document, int offset) {
      if (count == hashes.length) {
        int larger = (int) Math.min(ORDINALS, count * 3L / 2);
        if (larger == count) {
          throw new IllegalStateException("an index holds at most " + ORDINALS + " fingerprints");
        }
        hashes = Arrays.copyOf(hashes, larger);
        documents = Arrays.copyOf(documents, larger);
        offsets = Arrays.copyOf(offsets, larger);
      }
      hashes[count] = hash;
      documents[count] = document;
      offsets[count++] = offset;
    }

    /** Sorts what was gathered; the builder is empty afterwards. */
    FingerprintIndex build() {
      long[] keys = new long[count];
      for (int i = 0; i < count; i++) {
        keys[i] = hashes[i] & ~ORDINALS | i;
      }
      Arrays.parallelSort(keys);
      long[] sortedHashes = new long[count];
      for (int i = 0; i < count; i++) {
        sortedHashes[i] = hashes[(int) (keys[i] & ORDINALS)];
      }
      hashes = new long[0];
      int[] sortedDocuments = new int[count];
      int[] sortedOffsets = new int[count];
      for (int i = 0; i < count; i++) {
        int from = (int) (keys[i] & ORDINALS);
        sortedDocuments[i] = documents[from];
        sortedOffsets[i] = offsets[from];
      }
      documents = new int[0];
      offsets = new int[0];
      count = 0;
      return settled(sortedHashes, sortedDocuments, sortedOffsets);
    }

    /** Puts the few whose upper bits alone agree in order, and drops what one document repeats too often. */
    private static FingerprintIndex settled(long[] hashes, int[] documents, int[] offsets) {
      int kept = 0;
      int from = 0;
      for (int i = 1; i <= hashes.length; i++) {
        if (i == hashes.length || (hashes[i] & ~ORDINALS) != (hashes[from] & ~ORDINALS)) {
          sortGroup(hashes, documents, offsets, from, i);
          for (int j = from; j < i; j++) {
            int back = kept - MOST_IN_A_DOCUMENT;
            boolean repeated =
                back >= 0 && hashes[back] == hashes[j] && documents[back] == documents[j];
            if (!repeated) {
              hashes[kept] = hashes[j];
              documents[kept] = documents[j];
              offsets[kept++] = offsets[j];
            }
          }
          from = i;
        }
      }
      return new FingerprintIndex(
          Arrays.copyOf(hashes, kept),
          Arrays.copyOf(documents, kept),
          Arrays.copyOf(offsets, kept));
    }

    /** Most groups are one hash, in order of documents already as far as these were added in order. */
    private static void sortGroup(long[] hashes, int[] documents, int[] offsets, int from, int to) {
      boolean inOrder = true;
      for (int i = from + 1; i < to && inOrder; i++) {
        inOrder = hashes[i - 1] < hashes[i]
            || hashes[i - 1] == hashes[i] && documents[i - 1] <= documents[i];
      }
      if (inOrder) {
        return;
      }
      Integer[] order = new Integer[to - from];
      Arrays.setAll(order, i -> from + i);
      Arrays.sort(
          order,
          (a, b) -> hashes[a] != hashes[b]
              ? Long.compare(hashes[a], hashes[b])
              : Integer.compare(documents[a], documents[b]));
      long[] sortedHashes = new long[order.length];
      int[] sortedDocuments = new int[order.length];
      int[] sortedOffsets = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        sortedHashes[i] = hashes[order[i]];
        sortedDocuments[i] = documents[order[i]];
        sortedOffsets[i] = offsets[order[i]];
      }
      System.arraycopy(sortedHashes, 0, hashes, from, order.length);
      System.arraycopy(sortedDocuments, 0, documents, from, order.length);
      System.arraycopy(sortedOffsets, 0, offsets, from, order.length);
    }
  }
}
