package org.referlint.formats;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referlint.input.Limits;
import org.referlint.input.OriginalPlace;
import org.referlint.input.OriginalPlaces;
import org.referlint.input.UnreadableException;

/** Puts an extracted text together from its blocks, which an empty line parts, and remembers where each piece stood. */
final class TextAssembler {
  private static final String BETWEEN = "\n\n";

  private final StringBuilder text = new StringBuilder();
  private final OriginalPlaces.Builder places = new OriginalPlaces.Builder();
  private boolean parted = true;

  /** Ends a block; the next piece begins another. */
  void endBlock() {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    text.setLength(end);
    parted = true;
  }

  /** Whether something was written since the last block ended. */
  boolean inBlock() {
    return !parted;
  }

  /** Adds a piece to the block. Blanks at the beginning of a block are left out, and so are characters that nobody sees. */
  void append(CharSequence piece, @Nullable OriginalPlace place) throws UnreadableException {
    boolean placed = false;
    for (int i = 0; i < piece.length(); i++) {
      char c = seen(piece.charAt(i));
      if (c == 0 || parted && isBlank(c)) {
        continue;
      }
      if (parted) {
        text.append(text.isEmpty() ? "" : BETWEEN);
        parted = false;
      }
      if (!placed && place != null) {
        places.from(text.length(), place);
        placed = true;
      }
      text.append(c);
    }
    if (text.length() > Limits.CHARACTERS) {
      throw new UnreadableException(
          "its text has more than %,d characters; no narrative is as long as that"
              .formatted(Limits.CHARACTERS));
    }
  }

  /** Adds a block of its own. */
  void block(CharSequence content, @Nullable OriginalPlace place) throws UnreadableException {
    endBlock();
    append(content, place);
    endBlock();
  }

  /**
   * A piece of a cell.
   *
   * @param text its characters
   * @param place where they stood, if that is known
   */
  record Piece(String text, @Nullable OriginalPlace place) {}

  /**
   * Adds the row of a table. Rows of three cells and more stay rows; a cell of a narrower one is a block, for that is how forms
   * and letters are laid out, and a form's own labels are not pasted text.
   */
  void row(List<List<Piece>> cells) throws UnreadableException {
    List<List<Piece>> filled =
        cells.stream().filter(cell -> !textOf(cell).isBlank()).toList();
    boolean oneLine = filled.stream().noneMatch(cell -> textOf(cell).strip().indexOf('\n') >= 0);
    boolean row = filled.size() > 2 && oneLine;
    endBlock();
    for (List<Piece> cell : filled) {
      if (row) {
        append(inBlock() ? " | " : "| ", null);
      }
      for (Piece piece : cell) {
        append(row ? piece.text().replace("\n", "") : piece.text(), piece.place());
      }
      if (!row) {
        endBlock();
      }
    }
    if (row) {
      append(" |", null);
    }
    endBlock();
  }

  private static String textOf(List<Piece> cell) {
    return cell.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** The text so far. */
  String text() {
    endBlock();
    return text.isEmpty() ? "" : text + "\n";
  }

  /** Where its pieces stood. */
  OriginalPlaces places() {
    return places.build();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\u00a0';
  }

  /** A character as it is kept: 0 for one that nobody sees, a blank for tabs and the like. */
  private static char seen(char c) {
    if (c == '\t' || c == '\f' || c == '\u000b') {
      return ' ';
    }
    if (c == '\u2028' || c == '\u2029') {
      return '\n';
    }
    boolean unseen = c == '\u00ad' || c == '\ufeff' || c == '\u200b' || c != '\n' && c < ' ';
    return unseen ? 0 : c;
  }
}
