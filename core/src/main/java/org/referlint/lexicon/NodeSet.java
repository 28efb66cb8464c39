package org.referlint.lexicon;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some nodes of the matcher's tree, ascending, as a key. */
final class NodeSet {
  private final int[] nodes;
  private final int hash;

  NodeSet(int[] nodes) {
    this.nodes = nodes;
    this.hash = Arrays.hashCode(nodes);
  }

  /** The first numbers of an array, ascending, each once. */
  static int[] distinct(int[] numbers, int count) {
    int[] sorted = Arrays.copyOf(numbers, count);
    Arrays.sort(sorted);
    int kept = 0;
    for (int number : sorted) {
      if (kept == 0 || sorted[kept - 1] != number) {
        sorted[kept++] = number;
      }
    }
    return kept == count ? sorted : Arrays.copyOf(sorted, kept);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NodeSet set && Arrays.equals(nodes, set.nodes);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
