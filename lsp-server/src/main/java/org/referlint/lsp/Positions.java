package org.referlint.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.referlint.text.LineColumn;
import org.referlint.text.LineMap;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/** The protocol's positions and ours: both count UTF-16 units from 0, so only the lines are to be translated. */
final class Positions {
  private Positions() {}

  static Range range(TextRange range, LineMap lines) {
    return new Range(position(range.start(), lines), position(range.end(), lines));
  }

  private static Position position(int offset, LineMap lines) {
    LineColumn place = lines.lineColumn(offset);
    return new Position(place.line(), place.column());
  }

  static int offset(Position position, SourceText source) {
    LineColumn place =
        new LineColumn(Math.max(0, position.getLine()), Math.max(0, position.getCharacter()));
    int offset = source.lines().offset(place);
    // A column beyond the line's text means its end, which lies before the line break.
    if (place.line() < source.lines().lineCount() - 1) {
      int end = source.lines().endOf(place.line());
      while (offset == end
          && end > source.lines().startOf(place.line())
          && isBreak(source.text().charAt(end - 1))) {
        end--;
        offset--;
      }
    }
    return offset;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  static TextRange range(Range range, SourceText source) {
    int start = offset(range.getStart(), source);
    int end = offset(range.getEnd(), source);
    return new TextRange(Math.min(start, end), Math.max(start, end));
  }

  static SourceText replaced(SourceText source, Range range, String replacement) {
    TextRange place = range(range, source);
    String text = source.text().substring(0, place.start())
        + replacement
        + source.text().substring(place.end());
    return SourceText.of(source.path(), text);
  }
}
