package org.referlint.text;

import java.util.Arrays;

/** Remembers one place for each of many numbers, such as the hashes of words. For one thread. */
public final class PlaceTable {
  /** What stands for a number that has no place. */
  public static final int NOWHERE = -1;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] numbers;
  private final int[] places;

  /** Knows no number yet, and has room for so many. */
  public PlaceTable(int count) {
    int room = Integer.highestOneBit(2 * count + 1) * 2;
    numbers = new long[room];
    places = new int[room];
    Arrays.fill(places, NOWHERE);
  }

  /** The place that was given first for a number: the one given now where there was none. */
  public int first(long number, int place) {
    int slot = slot(number);
    if (places[slot] == NOWHERE) {
      numbers[slot] = number;
      places[slot] = place;
    }
    return places[slot];
  }

  /** The place that was given last for a number, {@link #NOWHERE} where none was; from now on it is the one given now. */
  public int exchange(long number, int place) {
    int slot = slot(number);
    int before = places[slot];
    numbers[slot] = number;
    places[slot] = place;
    return before;
  }

  /** Where a number stands, or would. */
  private int slot(long number) {
    int mask = places.length - 1;
    int slot = (int) (number * SPREAD >>> Integer.SIZE) & mask;
    while (places[slot] != NOWHERE && numbers[slot] != number) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
