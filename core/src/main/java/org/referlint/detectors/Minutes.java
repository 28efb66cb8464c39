package org.referlint.detectors;

import java.util.List;
import java.util.regex.Pattern;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.SourceLines;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** Minutes of a meeting: who was present, numbered items, actions. */
final class Minutes implements Detector {
  private static final Pattern ITEM =
      Pattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2})*+[.)]? |[A-Z]{2}: |[-*•] ?[A-Z]{2} to )");
  private static final Pattern ATTENDANCE = Pattern.compile(
      "[-*•# ]{0,4}(?:\\*\\*)?(?i:present|in attendance|attendees|apologies|chair(?:ed by)?|minute taker|minutes?(?: taken by)?|actions?(?: arising| agreed| points?)?"
          + "|matters arising|any other business|aob|date of next meeting|next meeting|information shared|agenda|decisions?)(?:\\*\\*)?(?:[:\\-–]|$| \\()"
          + "|(?i:minutes of|strategy (?:meeting|discussion) (?:minutes|-|–)|action \\d{1,2}\\b|action ?[-:–] ?[A-Z]{2})");

  @Override
  public String name() {
    return "minutes";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    SourceLines lines = document.lines();
    int attendance = 0;
    for (int line = 0; line < lines.count(); line++) {
      attendance += lines.starts(line, ATTENDANCE) ? 1 : 0;
    }
    if (attendance < 2) {
      return List.of();
    }
    return LineClusters.find(
        lines,
        line -> lines.starts(line, ITEM) || lines.starts(line, ATTENDANCE),
        line -> lines.starts(line, ATTENDANCE),
        3);
  }
}
