package org.referlint.finding;

import java.util.List;

/**
 * Everything that is known about one text.
 *
 * @param victim how the person was judged
 * @param findings what is reported, in the order {@link Finding#BY_PLACE}
 * @param heldBack what was matched and cleared, by place
 * @param coverage the evidence map
 * @param failures rules that broke down
 */
public record LintResult(
    Victim victim,
    List<Finding> findings,
    List<HeldBack> heldBack,
    Coverage coverage,
    List<DetectorFailure> failures) {
  /** Copies the lists. */
  public LintResult {
    findings = List.copyOf(findings);
    heldBack = List.copyOf(heldBack);
    failures = List.copyOf(failures);
  }
}
