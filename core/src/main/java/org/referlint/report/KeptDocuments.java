package org.referlint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The documents that a page shows one by one: all of them, or where there are too many for a browser the worst and a few of
 * the best. Not for several threads.
 */
final class KeptDocuments {
  /** A browser opens a page of this many documents in a second or two. */
  static final int MOST = 1_000;

  /** How many places are set aside for the best. */
  static final int BEST = 10;

  private final PriorityQueue<RankedDocument> worst =
      new PriorityQueue<>(RankedDocument.WORST_FIRST.reversed());
  private final PriorityQueue<RankedDocument> best =
      new PriorityQueue<>(RankedDocument.WORST_FIRST);
  private int seen;

  void add(RankedDocument document) {
    seen++;
    worst.add(document);
    if (worst.size() > MOST - BEST) {
      best.add(worst.remove());
      if (best.size() > BEST) {
        best.remove();
      }
    }
  }

  /** How many there were. */
  int seen() {
    return seen;
  }

  /** Those kept, in the order of the run. */
  List<RankedDocument> inOrder() {
    return sorted(Comparator.comparingInt(RankedDocument::number));
  }

  /** Those kept, the worst first. */
  List<RankedDocument> worstFirst() {
    return sorted(RankedDocument.WORST_FIRST);
  }

  private List<RankedDocument> sorted(Comparator<RankedDocument> order) {
    List<RankedDocument> kept = new ArrayList<>(worst);
    kept.addAll(best);
    kept.sort(order);
    return kept;
  }
}
