package org.referlint.report;

import java.util.Optional;
import java.util.function.Function;
import org.referlint.finding.Finding;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.rule.RuleInfo;

/**
 * How a report is to look.
 *
 * @param excerpts whether words of the documents may stand in it
 * @param color whether the text report may use colour
 * @param explain whether what was held back is shown, with the reasons
 * @param failing the severity from which on a finding counts as a failure; empty where none does
 * @param rules what there is to say of a rule
 */
public record ReportOptions(
    boolean excerpts,
    boolean color,
    boolean explain,
    Optional<Severity> failing,
    Function<RuleId, Optional<RuleInfo>> rules) {
  /** What is said of a finding, with its words where words may stand in the report. */
  String message(Finding finding) {
    return excerpts ? finding.messageWithWords() : finding.message();
  }
}
