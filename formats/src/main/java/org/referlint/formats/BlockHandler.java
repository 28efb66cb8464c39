package org.referlint.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referlint.input.UnreadableException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XHTML that Tika makes of a file into blocks: paragraphs, headings, list items, rows of tables. */
final class BlockHandler extends DefaultHandler {
  private static final Set<String> BLOCKS = Set.of(
      "p",
      "div",
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "ul",
      "ol",
      "dl",
      "dt",
      "dd",
      "blockquote",
      "pre",
      "section",
      "article",
      "header",
      "footer",
      "main",
      "address",
      "hr",
      "table",
      "body");
  private static final Set<String> UNSEEN = Set.of("head", "script", "style", "title", "noscript");

  private final TextAssembler text;
  private final List<List<TextAssembler.Piece>> cells = new ArrayList<>();
  private @Nullable StringBuilder cell;
  private int tables;
  private int unseen;
  private int pre;
  private boolean item;
  private boolean flowing;
  private boolean broken;
  private boolean breakTold;

  BlockHandler(TextAssembler text) {
    this.text = text;
  }

  /** Whether line ends in the text mean nothing, as in HTML. */
  void flow(boolean lineEndsMeanNothing) {
    flowing = lineEndsMeanNothing;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws AssemblyException {
    if (UNSEEN.contains(name)) {
      unseen++;
    } else if (name.equals("table")) {
      endBlock();
      tables++;
    } else if (name.equals("tr") && tables == 1) {
      cells.clear();
    } else if ((name.equals("td") || name.equals("th")) && tables == 1) {
      cell = new StringBuilder();
    } else if (name.equals("li")) {
      endBlock();
      item = true;
    } else if (name.equals("br")) {
      add("\n");
      broken = true;
      breakTold = true;
    } else if (BLOCKS.contains(name)) {
      endBlock();
      pre += name.equals("pre") ? 1 : 0;
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws AssemblyException {
    if (UNSEEN.contains(name)) {
      unseen--;
    } else if (name.equals("table")) {
      tables--;
      endBlock();
    } else if (name.equals("tr") && tables == 1) {
      endRow();
    } else if ((name.equals("td") || name.equals("th")) && tables == 1 && cell != null) {
      cells.add(List.of(new TextAssembler.Piece(cell.toString().strip(), null)));
      cell = null;
    } else if (name.equals("li") || BLOCKS.contains(name)) {
      endBlock();
      item = false;
      pre -= name.equals("pre") ? 1 : 0;
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws AssemblyException {
    String piece = new String(chars, start, length).replace("\r\n", "\n").replace('\r', '\n');
    if (flowing && pre == 0) {
      piece = piece.replaceAll("[ \\n\\t]+", " ");
      // A browser shows no blank at the start of a line.
      piece = broken ? piece.stripLeading() : piece;
    }
    broken &= piece.isEmpty();
    breakTold &= broken;
    add(piece);
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) throws AssemblyException {
    // A line break inside a block; behind a block it is of no account, and behind a br the same one
    // again.
    if (!breakTold && new String(chars, start, length).indexOf('\n') >= 0) {
      add("\n");
      broken = true;
    }
    breakTold = false;
  }

  private void add(String piece) throws AssemblyException {
    if (unseen > 0) {
      return;
    }
    StringBuilder within = cell;
    if (within != null) {
      within.append(piece);
      return;
    }
    try {
      boolean begins = !text.inBlock() && !piece.isBlank();
      if (begins && item) {
        text.append("- ", null);
        item = false;
        text.append(piece.stripLeading(), null);
      } else {
        text.append(piece, null);
      }
    } catch (UnreadableException e) {
      throw new AssemblyException(e);
    }
  }

  private void endBlock() {
    StringBuilder within = cell;
    if (within == null) {
      text.endBlock();
    } else if (!within.isEmpty() && within.charAt(within.length() - 1) != '\n') {
      within.append('\n');
    }
  }

  private void endRow() throws AssemblyException {
    try {
      text.row(cells);
      cells.clear();
    } catch (UnreadableException e) {
      throw new AssemblyException(e);
    }
  }
}
