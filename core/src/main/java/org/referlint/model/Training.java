package org.referlint.model;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What all trainers do before they learn: choose the features, and an order of the examples. */
final class Training {
  private Training() {}

  /** The numbers that stand at least so often in a list, sorted, each once; sorts the list. */
  static long[] frequent(long[] all, int fewest) {
    Arrays.sort(all);
    int count = 0;
    for (int i = 0; i < all.length; ) {
      int end = i;
      while (end < all.length && all[end] == all[i]) {
        end++;
      }
      if (end - i >= fewest) {
        all[count++] = all[i];
      }
      i = end;
    }
    return Arrays.copyOf(all, count);
  }

  /** The numbers below a size in random order, the same for the same seed. */
  static int[] order(int size, long seed) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }
}
