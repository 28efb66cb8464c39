package org.referlint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.finding.Finding;
import org.referlint.finding.Victim;

/**
 * The findings of what is found in a text as a whole, such as hundreds of repeated passages, kept from state to state: what the
 * change did not touch is said in the same words again. For one document under one linter; one check at a time.
 */
final class WholeTextFindings {
  /** So many finds of the state before may be gone in one place; where more are, what follows is made anew this once. */
  private static final int MOST_GONE = 4;

  private @Nullable Victim victim;
  private List<Judged.Find> finds = List.of();
  private List<Optional<Finding>> findings = List.of();

  /**
   * The findings of the finds of a state, in their order; afterwards these are known.
   *
   * @param whose whom the document is about
   * @param maker makes one; empty where its rule is off
   */
  List<Optional<Finding>> of(
      AnalyzedDocument document,
      List<Judged.Find> now,
      Victim whose,
      Function<Judged.Find, Optional<Finding>> maker) {
    List<Optional<Finding>> next = new ArrayList<>(now.size());
    int at = 0;
    for (Judged.Find find : now) {
      int before = victim == whose ? document.startBefore(find.range()) : -1;
      // The same detectors run in the same order, so what is known stands at the next place, or a
      // few are gone or new.
      int same = before < 0 ? -1 : indexOf(find, before, at);
      at = same < 0 ? at : same + 1;
      next.add(
          same < 0 || !hasWordsAlone(findings.get(same))
              ? maker.apply(find)
              : findings.get(same).map(known -> known.at(find.range(), find.related())));
    }
    victim = whose;
    finds = List.copyOf(now);
    findings = next;
    return next;
  }

  @SuppressWarnings(
      "ReferenceEquality") // The same entry may be read twice; then the finding is made anew.
  private int indexOf(Judged.Find find, int startBefore, int from) {
    for (int i = from; i < finds.size() && i < from + MOST_GONE; i++) {
      Judged.Find known = finds.get(i);
      if (known.range().start() == startBefore
          && known.range().length() == find.range().length()
          && known.entry() == find.entry()
          && known.certain() == find.certain()
          && known.seen().equals(find.seen())) {
        return i;
      }
    }
    return -1;
  }

  /** A better wording depends on what stands before it, too, and grounds have places of their own. */
  private static boolean hasWordsAlone(Optional<Finding> known) {
    return known.isPresent()
        && known.get().fixes().isEmpty()
        && known.get().grounds().decidedBy().isEmpty();
  }
}
