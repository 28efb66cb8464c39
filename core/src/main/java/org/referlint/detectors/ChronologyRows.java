package org.referlint.detectors;

import java.util.List;
import java.util.regex.Pattern;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.SourceLines;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** Rows of a chronology or log: cells parted by bars or tabs, with the columns of a case system. */
final class ChronologyRows implements Detector {
  private static final Pattern ROW = Pattern.compile(
      "[^|\\t]{0,80}[|\\t][^|\\t]{0,200}[|\\t]|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}[ \\t]*[-–:|\\t]|\\d{4} \\p{Lu}{2,}");
  private static final Pattern LOG_SIGN = Pattern.compile(
      "(?i:[|\\t] ?(?:source|significance|agency|outcome|ref|owner|by when|recorded by|rag|reported by|entered by|worker|author|status)\\b"
          + "|^ref\\b ?[|\\t]|\\b(?:NFA|EDT|RHI|CSC|t/c|h/v|logged|DNA'?d|misper)\\b)");

  private static final int LOG_SIGNS =
      SourceLines.CELL_BORDER | SourceLines.DASH | SourceLines.LABEL_END;

  @Override
  public String name() {
    return "chronology-rows";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    SourceLines lines = document.lines();
    return LineClusters.find(
        lines,
        line -> isRow(lines, line),
        line -> isRow(lines, line) && lines.has(line, LOG_SIGNS, LOG_SIGN),
        3);
  }

  private static boolean isRow(SourceLines lines, int line) {
    boolean mayBe =
        Character.isDigit(lines.first(line)) || lines.hasEarly(line, SourceLines.CELL_BORDER);
    return mayBe && lines.starts(line, ROW);
  }
}
