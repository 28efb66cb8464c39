package org.referlint.overlap;

import java.util.Arrays;

/** Remembers where each fingerprint of a text stands first. */
final class FirstPlaces {
  private static final int NOWHERE = -1;

  private final long[] hashes;
  private final int[] places;

  /** Knows no fingerprint yet, and has room for so many. */
  FirstPlaces(int count) {
    int room = Integer.highestOneBit(2 * count + 1) * 2;
    hashes = new long[room];
    places = new int[room];
    Arrays.fill(places, NOWHERE);
  }

  /** Where a fingerprint stands first: where it was given first, else the place given now. */
  int firstOf(long hash, int place) {
    int mask = places.length - 1;
    int slot = (int) (hash >>> 32 ^ hash) & mask;
    while (places[slot] != NOWHERE) {
      if (hashes[slot] == hash) {
        return places[slot];
      }
      slot = slot + 1 & mask;
    }
    hashes[slot] = hash;
    places[slot] = place;
    return place;
  }
}
