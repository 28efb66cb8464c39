package org.referlint.detectors;

import java.util.List;
import java.util.regex.Pattern;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** Something blacked out: "[REDACTED]", "XXXXX", "████", "_____", "Mr *****". */
final class Redaction implements Detector {
  private static final Pattern SHAPE = Pattern.compile(
      "(?i:\\[\\s?(?:[a-z']{1,12} ){0,2}(?:redacted|removed|withheld|anonymised|anonymized|deleted|omitted|"
          + "confidential|hidden|pii|exempt[^\\]]{0,20})\\s?\\](?! version))"
          + "|[█▇▓░■⬛]{2,}+(?: ?[█▇▓░■⬛]{2,}+)*+|●{3,}+"
          + "|(?<![\\w*/])(?:X{2,}+|x{3,}+)(?![\\w])(?: (?:X{2,}+|x{3,}+)(?![\\w]))*+"
          + "|(?<![\\w*/_])(?:\\*{3,}+|_{3,}+|#{4,}+|~{5,}+)(?=[ ,.;:'’)]|$)(?<=[ \\t(:][*_#~]{3,40})");

  private static final Signs SIGNS = Signs.of(
      "[", "██", "▇▇", "▓▓", "░░", "■■", "⬛⬛", "●●●", "XX", "xxx", "***", "___", "####", "~~~~~");

  @Override
  public String name() {
    return "redaction";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    return Shapes.find(document.source().text(), SIGNS, SHAPE);
  }
}
