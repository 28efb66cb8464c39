package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.SourceLines;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** Page numbers, protective markings, print stamps: lines that only a page of another document has. */
final class PageFurniture implements Detector {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("\\b[Pp]age \\d{1,3} ?(?:of|/) ?\\d{1,3}\\b");
  private static final Pattern MARKING = Pattern.compile(
      "[-*_ ]{0,4}(?:(?:HM )?OFFICIAL[ -]{1,3}SENSITIVE"
          + "|NOT PROTECTIVELY MARKED|PROTECT ?- ?[A-Z]{4,}|RESTRICTED(?: ?[-:]|$)|(?i:restricted when complete"
          + "|confidential ?[-–] ?(?:do not|not for)|uncontrolled (?:copy )?when printed|printed (?:on|by|from|:)"
          + "|document ref(?:erence)?[:.]|version \\d+(?:\\.\\d+)?(?: (?:final|draft)|$)|©|copyright \\d{4}))");
  /** What every page number holds; most lines don't. */
  private static final String PAGE = "age ";

  private static final int LONGEST = 140;

  @Override
  public String name() {
    return "page-furniture";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    SourceLines lines = document.lines();
    List<TextRange> found = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      if (!lines.isBlank(line) && lines.length(line) <= LONGEST && isFurniture(lines, line)) {
        found.add(lines.range(line, line));
      }
    }
    return found;
  }

  private static boolean isFurniture(SourceLines lines, int line) {
    return !lines.endsSentence(line)
        && (lines.starts(line, MARKING)
            || lines.contains(line, PAGE) && lines.has(line, SourceLines.DIGIT, PAGE_NUMBER));
  }
}
