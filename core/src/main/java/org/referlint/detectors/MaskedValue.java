package org.referlint.detectors;

import java.util.List;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.rule.Detector;
import org.referlint.text.LatePattern;
import org.referlint.text.TextRange;

/** A value of which a part is hidden: "07*** ***412", "J*** S***", "12/XX/2008", "LS1 ***". */
final class MaskedValue implements Detector {
  private static final LatePattern SHAPE = LatePattern.of(
      "(?<![\\w*])0\\d{0,4}[*Xx]{2,}+(?:[ \\d*Xx-]{1,14}+)?"
          + "|(?<![\\w*])[*]{3,}+\\d{3}\\b"
          + "|(?<![\\w*])[A-Z](?:\\*{2,}+|[a-z]{1,2}\\*{3,}+)(?: [A-Z](?:\\*{2,}+|[a-z]{1,2}\\*{3,}+))*+"
          + "|(?<![\\w*])\\w{1,3}\\*{2,}+[\\w.]{0,20}@[\\w.]{3,30}"
          + "|\\b0\\d{3,4} ?\\d{1,3}[xX*]{3,}+(?: ?[xX*]{3,}+)?(?!\\w)"
          + "|\\b(?:\\d{1,2}|XX|xx|\\*\\*)[/.](?:XX|xx|\\*\\*)[/.](?:\\d{4}|\\d{2}|XXXX|\\*{4})"
          + "|(?<!\\w)(?:XX|xx|\\*\\*)[/.](?:\\d{1,2}|XX|xx|\\*\\*)[/.](?:\\d{2,4}|X{2,4}|x{2,4}|\\*{2,4})"
          + "|\\b[A-Z]{1,2}\\d{1,2} ?(?:\\*{2,}+|X{3}\\b)|(?:_{2}/_{2}|-{2}/-{2}|\\?{2}/\\?{2})/(?:_{2,4}|-{2,4}|\\d{4})");

  private static final Signs SIGNS = Signs.of("**", "XX", "xx", "__/", "--/", "??/");

  /** So many units before its first sign a shape begins at the most. */
  private static final int BEFORE = 14;

  @Override
  public String name() {
    return "masked-value";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    return Shapes.find(document, SIGNS, BEFORE, SHAPE);
  }
}
