package org.referlint.report;

import org.referlint.text.LineMap;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/**
 * The line of a finding and the carets that stand under its words.
 *
 * @param line the line, or the part of it around the words
 * @param carets blanks and carets, as wide as the words look on a terminal
 */
record Excerpt(String line, String carets) {
  private static final int WIDEST = 92;
  private static final int BEFORE = 36;
  private static final String CUT = "…";

  static Excerpt of(SourceText source, TextRange range) {
    LineMap lines = source.lines();
    int number = lines.lineColumn(range.start()).line();
    int lineStart = lines.startOf(number);
    int lineEnd = trimmedEnd(source.text(), lineStart, lines.endOf(number));
    int from = lineStart;
    int to = lineEnd;
    if (to - from > WIDEST) {
      from = wholeUnit(source.text(), Math.max(lineStart, range.start() - BEFORE));
      to = wholeUnit(source.text(), Math.min(lineEnd, from + WIDEST));
    }
    String before =
        (from > lineStart ? CUT : "") + oneLine(source.text().substring(from, range.start()));
    int end = Math.max(range.start(), Math.min(range.end(), to));
    String words = oneLine(source.text().substring(range.start(), end));
    String after =
        oneLine(source.text().substring(end, Math.max(end, to))) + (to < lineEnd ? CUT : "");
    return new Excerpt(
        before + words + after, " ".repeat(width(before)) + "^".repeat(Math.max(1, width(words))));
  }

  /** A text with every blank and line end as one space. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c);
    }
    return line.toString();
  }

  private static int trimmedEnd(String text, int start, int end) {
    int i = end;
    while (i > start && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static int wholeUnit(String text, int offset) {
    boolean inside =
        offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return inside ? offset - 1 : offset;
  }

  /** How many cells a terminal uses: none for marks and joiners, two for what lies beyond the basic plane. */
  private static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      int type = Character.getType(c);
      boolean invisible = type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || type == Character.FORMAT;
      width += invisible ? 0 : c > 0xFFFF ? 2 : 1;
    }
    return width;
  }
}
