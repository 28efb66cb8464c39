package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** Page numbers, protective markings, print stamps: lines that only a page of another document has. */
final class PageFurniture implements Detector {
  private static final Pattern LINE = Pattern.compile(
      "[-*_ ]{0,4}(?:.{0,60}\\b[Pp]age \\d{1,3} ?(?:of|/) ?\\d{1,3}\\b.{0,60}"
          + "|(?:HM )?OFFICIAL[ -]{1,3}SENSITIVE.{0,60}|NOT PROTECTIVELY MARKED.{0,40}|PROTECT ?- ?[A-Z]{4,}.{0,40}|RESTRICTED.{0,40}"
          + "|(?i:restricted when complete.{0,40}|confidential ?[-–] ?(?:do not|not for).{0,60}|uncontrolled (?:copy )?when printed.{0,40}"
          + "|printed (?:on|by|from|:).{0,80}|document ref(?:erence)?[:.].{0,60}|version \\d+(?:\\.\\d+)?(?: (?:final|draft).{0,20})?|©.{2,80}|copyright \\d{4}.{0,60}))[-*_ ]{0,4}$");

  @Override
  public String name() {
    return "page-furniture";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    SourceLines lines = new SourceLines(document.source());
    List<TextRange> found = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      if (!lines.isBlank(line) && lines.starts(line, LINE)) {
        found.add(lines.range(line, line));
      }
    }
    return found;
  }
}
