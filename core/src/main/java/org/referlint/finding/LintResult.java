package org.referlint.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.referlint.text.SourceText;

/**
 * Everything that is known about one text.
 *
 * @param victim how the person was judged
 * @param findings what is reported, in the order {@link Finding#BY_PLACE}
 * @param heldBack what was matched and cleared, by place; of a text that changes it is worked out when somebody looks into it
 * @param coverage the evidence map, whose evidence may be worked out late in the same way
 * @param failures rules that broke down
 * @param suppressed findings that the writer keeps, by place
 * @param unused suppressions that no finding answers to, in the order of their file
 */
public record LintResult(
    Victim victim,
    List<Finding> findings,
    List<HeldBack> heldBack,
    Coverage coverage,
    List<DetectorFailure> failures,
    List<Suppressed> suppressed,
    List<Suppression> unused) {
  /** Copies the lists. */
  public LintResult {
    findings = List.copyOf(findings);
    heldBack = LateList.copyOf(heldBack);
    failures = List.copyOf(failures);
    suppressed = List.copyOf(suppressed);
    unused = List.copyOf(unused);
  }

  /** A result to which no suppression was applied. */
  public LintResult(
      Victim victim,
      List<Finding> findings,
      List<HeldBack> heldBack,
      Coverage coverage,
      List<DetectorFailure> failures) {
    this(victim, findings, heldBack, coverage, failures, List.of(), List.of());
  }

  /**
   * The same result without the findings that the writer keeps.
   *
   * @param source the text it is about
   */
  public LintResult without(List<Suppression> suppressions, SourceText source) {
    if (suppressions.isEmpty()) {
      return this;
    }
    List<Finding> reported = new ArrayList<>();
    List<Suppressed> kept = new ArrayList<>(suppressed);
    Set<Suppression> idle = new LinkedHashSet<>(suppressions);
    for (Finding finding : findings) {
      String text = source.slice(finding.range());
      Optional<Suppression> by =
          suppressions.stream().filter(s -> s.covers(finding, text)).findFirst();
      if (by.isPresent()) {
        kept.add(new Suppressed(finding, by.get()));
        idle.remove(by.get());
      } else {
        reported.add(finding);
      }
    }
    return new LintResult(victim, reported, heldBack, coverage, failures, kept, List.copyOf(idle));
  }

  /**
   * The same result, with everything worked out that otherwise is when somebody looks into it, and which until then needs all that is
   * known of the text: for those who keep results.
   */
  public LintResult complete() {
    LateList.workOut(heldBack);
    coverage.elements().values().forEach(element -> LateList.workOut(element.evidence()));
    coverage.indicators().values().forEach(LateList::workOut);
    return this;
  }

  /** The same result with other findings reported. */
  public LintResult withFindings(List<Finding> others) {
    return new LintResult(victim, others, heldBack, coverage, failures, suppressed, unused);
  }
}
