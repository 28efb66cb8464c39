package org.referlint.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.referlint.finding.Suppression;
import org.referlint.report.CheckedDocument;

/** Tells about entries beside documents that need a hand: those without a reason, and those that no finding answers to. */
final class Suppressions {
  private final Streams streams;
  private final boolean reportAll;
  private int reported;

  /**
   * For one run.
   *
   * @param reportAll whether unused ones are told of as well, and all of them count
   */
  Suppressions(Streams streams, boolean reportAll) {
    this.streams = streams;
    this.reportAll = reportAll;
  }

  /** Looks at the entries of a document. */
  void look(CheckedDocument document) {
    Set<Suppression> unreasoned = new LinkedHashSet<>(document.result().unused());
    document.result().suppressed().forEach(suppressed -> unreasoned.add(suppressed.by()));
    unreasoned.removeIf(Suppression::hasReason);
    List<Suppression> byLine = new ArrayList<>(unreasoned);
    byLine.sort((one, other) -> Integer.compare(one.line(), other.line()));
    byLine.forEach(entry -> say(entry, "gives no reason; write one under 'reason'"));
    if (reportAll) {
      document.result().unused().forEach(entry -> say(entry, "suppresses nothing; remove it"));
    }
  }

  private void say(Suppression entry, String what) {
    reported++;
    streams.say(
        "%s:%d: the entry for %s %s".formatted(entry.file(), entry.line(), entry.rule(), what));
  }

  /** Whether the run is to fail for them. */
  boolean fail() {
    return reportAll && reported > 0;
  }
}
