package org.referlint.formats;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.EditType;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.XWPFBodyContentsHandler;
import org.apache.tika.parser.microsoft.ooxml.ParagraphProperties;
import org.apache.tika.parser.microsoft.ooxml.RunProperties;
import org.jspecify.annotations.Nullable;
import org.referlint.input.OriginalPlace;
import org.referlint.input.UnreadableException;

/** Hears the paragraphs, runs and tables of a Word document and counts them. */
final class DocxHandler implements XWPFBodyContentsHandler {
  private final TextAssembler text;
  private final List<List<TextAssembler.Piece>> cells = new ArrayList<>();
  private @Nullable List<TextAssembler.Piece> cell;
  private int tables;
  private int paragraph;
  private int run;
  private boolean deleted;
  private boolean item;

  DocxHandler(TextAssembler text) {
    this.text = text;
  }

  @Override
  public void startParagraph(ParagraphProperties properties) {
    paragraph++;
    run = 0;
    item = properties.getNumId() > 0;
    endBlock();
  }

  @Override
  public void endParagraph() {
    endBlock();
  }

  private void endBlock() {
    List<TextAssembler.Piece> within = cell;
    if (within == null) {
      text.endBlock();
    } else if (!within.isEmpty()) {
      within.add(new TextAssembler.Piece("\n", null));
    }
  }

  @Override
  public void run(RunProperties properties, String contents) throws AssemblyException {
    run++;
    if (deleted) {
      return;
    }
    OriginalPlace place = new OriginalPlace.Run(paragraph, run);
    List<TextAssembler.Piece> within = cell;
    if (within != null) {
      within.add(new TextAssembler.Piece(contents, place));
      return;
    }
    try {
      if (item && !text.inBlock() && !contents.isBlank()) {
        text.append("- ", place);
        item = false;
      }
      text.append(contents, place);
    } catch (UnreadableException e) {
      throw new AssemblyException(e);
    }
  }

  @Override
  public void startTable() {
    endBlock();
    tables++;
  }

  @Override
  public void endTable() {
    tables--;
    endBlock();
  }

  @Override
  public void startTableRow() {
    if (tables == 1) {
      cells.clear();
    }
  }

  @Override
  public void endTableRow() throws AssemblyException {
    if (tables == 1) {
      try {
        text.row(cells);
      } catch (UnreadableException e) {
        throw new AssemblyException(e);
      }
    }
  }

  @Override
  public void startTableCell() {
    if (tables == 1) {
      cell = new ArrayList<>();
    }
  }

  @Override
  public void endTableCell() {
    if (tables == 1 && cell != null) {
      cells.add(cell);
      cell = null;
    }
  }

  @Override
  public void startEditedSection(@Nullable String editor, @Nullable Date date, EditType editType) {
    deleted = editType == EditType.DELETE || editType == EditType.MOVE_FROM;
  }

  @Override
  public void endEditedSection() {
    deleted = false;
  }

  @Override
  public boolean isIncludeDeletedText() {
    return false;
  }

  @Override
  public boolean isIncludeMoveFromText() {
    return false;
  }

  @Override
  public void hyperlinkStart(@Nullable String link) {
    // The words of a link are text like any other.
  }

  @Override
  public void hyperlinkEnd() {
    // See above.
  }

  @Override
  public void startSDT() {
    // A field to fill in; its content is text like any other.
  }

  @Override
  public void endSDT() {
    // See above.
  }

  @Override
  public void footnoteReference(@Nullable String id) {
    // The notes themselves stand at the end.
  }

  @Override
  public void endnoteReference(@Nullable String id) {
    // See above.
  }

  @Override
  public void embeddedOLERef(@Nullable String id) {
    // Not text.
  }

  @Override
  public void linkedOLERef(@Nullable String id) {
    // Not text.
  }

  @Override
  public void embeddedPicRef(@Nullable String name, @Nullable String description) {
    // Not text.
  }

  @Override
  public void startBookmark(@Nullable String id, @Nullable String name) {
    // Not text.
  }

  @Override
  public void endBookmark(@Nullable String id) {
    // Not text.
  }
}
