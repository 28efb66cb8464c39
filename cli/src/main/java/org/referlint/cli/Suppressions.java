package org.referlint.cli;

import java.util.Comparator;
import java.util.stream.Stream;
import org.referlint.finding.Suppressed;
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
    Stream.concat(
            document.result().suppressed().stream().map(Suppressed::by),
            document.result().unused().stream())
        .filter(entry -> !entry.hasReason())
        .distinct()
        .sorted(Comparator.comparingInt(Suppression::line))
        .forEach(entry -> say(entry, "gives no reason; write one under 'reason'"));
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
