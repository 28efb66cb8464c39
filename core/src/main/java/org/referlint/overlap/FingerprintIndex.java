package org.referlint.overlap;

import java.util.Arrays;
import java.util.stream.IntStream;

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

  /**
   * Gathers fingerprints in any order. One thread at a time. They are parted by their first bits as they come, so that each part
   * is small enough to be sorted near the processor, and several at once.
   */
  static final class Builder {
    private static final int PART_BITS = 8;

    private final Part[] parts = new Part[1 << PART_BITS];

    Builder() {
      Arrays.setAll(parts, i -> new Part());
    }

    void add(int document, Fingerprints fingerprints) {
      for (int i = 0; i < fingerprints.size(); i++) {
        add(fingerprints.hash(i), document, fingerprints.offset(i));
      }
    }

    void add(long hash, int document, int offset) {
      // The order of longs with a sign: negative ones come first.
      parts[(int) (hash >> Long.SIZE - PART_BITS) + (parts.length >> 1)].add(
          hash, document, offset);
    }

    /** Sorts what was gathered; the builder is empty afterwards. */
    FingerprintIndex build() {
      int[] starts = new int[parts.length + 1];
      for (int i = 0; i < parts.length; i++) {
        starts[i + 1] = Math.addExact(starts[i], parts[i].count);
      }
      long[] hashes = new long[starts[parts.length]];
      int[] documents = new int[hashes.length];
      int[] offsets = new int[hashes.length];
      IntStream.range(0, parts.length).parallel().forEach(i -> {
        parts[i].sortInto(hashes, documents, offsets, starts[i]);
        parts[i] = new Part();
      });
      return settled(hashes, documents, offsets);
    }

    /** The fingerprints of some first bits. */
    private static final class Part {
      private long[] hashes = new long[16];
      private int[] documents = new int[16];
      private int[] offsets = new int[16];
      private int count;

      void add(long hash, int document, int offset) {
        if (count == hashes.length) {
          int larger = (int) Math.min(ORDINALS, count * 3L / 2);
          if (larger == count) {
            throw new IllegalStateException("an index holds no more fingerprints");
          }
          hashes = Arrays.copyOf(hashes, larger);
          documents = Arrays.copyOf(documents, larger);
          offsets = Arrays.copyOf(offsets, larger);
        }
        hashes[count] = hash;
        documents[count] = document;
        offsets[count++] = offset;
      }

      void sortInto(long[] toHashes, int[] toDocuments, int[] toOffsets, int start) {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
          keys[i] = hashes[i] & ~ORDINALS | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < count; i++) {
          int old = (int) (keys[i] & ORDINALS);
          toHashes[start + i] = hashes[old];
          toDocuments[start + i] = documents[old];
          toOffsets[start + i] = offsets[old];
        }
      }
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
      if (kept == hashes.length) {
        return new FingerprintIndex(hashes, documents, offsets);
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
