package org.referlint.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.referlint.text.LineColumn;
import org.referlint.text.LineMap;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/**
 * The protocol's positions in one text and our offsets. Lines count from 0 on both sides, columns in the units agreed on.
 *
 * @param source the text
 * @param encoding the units
 */
record Positions(SourceText source, Encoding encoding) {
  /** A range of ours as the editor counts. */
  Range of(TextRange range) {
    return new Range(of(range.start()), of(range.end()));
  }

  /** An offset of ours as the editor counts. */
  Position of(int offset) {
    LineColumn place = source.lines().lineColumn(offset);
    return new Position(
        place.line(), encoding.units(source.text(), offset - place.column(), offset));
  }

  /** Whether a range of the editor's is one of ours; looks no further than where it points. */
  boolean isAt(Range range, TextRange ours) {
    return isAt(range.getStart(), ours.start()) && isAt(range.getEnd(), ours.end());
  }

  private boolean isAt(Position position, int offset) {
    LineMap lines = source.lines();
    int line = position.getLine();
    return line < lines.lineCount()
        && lines.startOf(line) <= offset
        && (offset < lines.endOf(line) || line + 1 == lines.lineCount())
        && encoding.units(source.text(), lines.startOf(line), offset) == position.getCharacter();
  }

  /** The offset of a position; whatever lies beyond the end of its line or of the text means that end. */
  int offset(Position position) {
    LineMap lines = source.lines();
    int line = Math.max(0, position.getLine());
    if (line >= lines.lineCount()) {
      return source.text().length();
    }
    return encoding.advance(
        source.text(), lines.startOf(line), endOfText(line), Math.max(0, position.getCharacter()));
  }

  /** Where the text of a line ends and its line end begins. */
  private int endOfText(int line) {
    LineMap lines = source.lines();
    int end = lines.endOf(line);
    while (end > lines.startOf(line) && isBreak(source.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** The range of ours that an editor's range means; a reversed one is turned round. */
  TextRange range(Range range) {
    int start = offset(range.getStart());
    int end = offset(range.getEnd());
    return new TextRange(Math.min(start, end), Math.max(start, end));
  }

  /** Whether a range lies in the text as it is, without being pulled back to an end. */
  boolean holds(Range range) {
    return holds(range.getStart())
        && holds(range.getEnd())
        && offset(range.getStart()) <= offset(range.getEnd());
  }

  private boolean holds(Position position) {
    if (position.getLine() < 0
        || position.getCharacter() < 0
        || position.getLine() >= source.lines().lineCount()) {
      return false;
    }
    int start = source.lines().startOf(position.getLine());
    return position.getCharacter()
        <= encoding.units(source.text(), start, endOfText(position.getLine()));
  }

  /** Refuses a position that no text can have. */
  static void check(Position position) {
    if (position.getLine() < 0 || position.getCharacter() < 0) {
      throw new ResponseErrorException(new ResponseError(
          ResponseErrorCode.InvalidParams, "a position counts from 0 upwards", null));
    }
  }

  /** Refuses a range that no text can have. */
  static void check(Range range) {
    check(range.getStart());
    check(range.getEnd());
  }
}
