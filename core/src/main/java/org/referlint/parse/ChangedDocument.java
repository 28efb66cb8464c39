package org.referlint.parse;

import java.util.ArrayList;
import java.util.List;
import org.referlint.document.Block;
import org.referlint.document.Document;
import org.referlint.text.LineMap;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;

/**
 * Reads a text that changed: only the lines between the blank lines around the change. No block reaches over a blank line
 * and nothing before one tells how the next is read, unless comments stand in the text.
 */
final class ChangedDocument {
  private ChangedDocument() {}

  static Document parse(SourceText source, boolean markdown, Document earlier, TextChange change) {
    if (earlier.commented() || mayEndComment(source.text(), change)) {
      return new BlockReader(source, markdown).read();
    }
    int first = blankBefore(source, change.start());
    int end = blankBehind(source, change.endAfter());
    LineMap lines = source.lines();
    int from = lines.startOf(first);
    int to = end == lines.lineCount() ? source.text().length() : lines.startOf(end);
    List<Block> blocks = new ArrayList<>(earlier.blocks().size());
    for (Block block : earlier.blocks()) {
      if (block.range().end() > from) {
        break;
      }
      blocks.add(block);
    }
    blocks.addAll(BlockReader.read(source, markdown, first, end));
    int shift = change.shift();
    for (Block block : earlier
        .blocks()
        .subList(firstFrom(earlier, to - shift), earlier.blocks().size())) {
      blocks.add(shift == 0 ? block : block.shiftedBy(shift));
    }
    return new Document(source, blocks, false);
  }

  /** Whether the end of a comment may have come in. */
  private static boolean mayEndComment(String text, TextChange change) {
    int reach = BlockReader.COMMENT_END.length();
    int from = Math.max(0, change.start() - reach);
    int to = Math.min(text.length(), change.endAfter() + reach);
    return text.substring(from, to).contains(BlockReader.COMMENT_END);
  }

  /** A blank line well before an offset, whatever line ends were made or unmade there; the first line where there is none. */
  private static int blankBefore(SourceText source, int offset) {
    int line = source.lines().lineColumn(offset).line() - 2;
    while (line > 0 && !isBlank(source, line)) {
      line--;
    }
    return Math.max(0, line);
  }

  /** A blank line well behind an offset; the number of lines where there is none. */
  private static int blankBehind(SourceText source, int offset) {
    int count = source.lines().lineCount();
    int line = source.lines().lineColumn(offset).line() + 2;
    while (line < count && !isBlank(source, line)) {
      line++;
    }
    return Math.min(line, count);
  }

  private static boolean isBlank(SourceText source, int line) {
    int end = source.lines().endOf(line);
    for (int i = source.lines().startOf(line); i < end; i++) {
      if (!Character.isWhitespace(source.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The number of the first block that begins at an offset or behind it. */
  private static int firstFrom(Document document, int offset) {
    int low = 0;
    int high = document.blocks().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (document.blocks().get(middle).range().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
