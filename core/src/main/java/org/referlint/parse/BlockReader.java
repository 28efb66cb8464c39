package org.referlint.parse;

import java.util.ArrayList;
import java.util.List;
import org.referlint.document.Block;
import org.referlint.document.BlockKind;
import org.referlint.document.Document;
import org.referlint.text.LineMap;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/** One walk over the lines of a text that gathers them into blocks. Used once and thrown away. */
final class BlockReader {
  /** A line shorter than this was not wrapped by an editor but ended by its author, unless a narrow column shows. */
  private static final int SHORTEST_WRAPPED_LINE = 45;

  /** A run with a longer line than this was not hard-wrapped: each of its lines is a paragraph. */
  private static final int LONGEST_WRAPPED_LINE = 120;

  private static final String COMMENT_START = "<!--";
  static final String COMMENT_END = "-->";
  private static final int LONGEST_LABEL = 32;
  private static final int LONGEST_HEADING = 72;
  private static final int MOST_HEADING_WORDS = 9;

  private final SourceText source;
  private final String text;
  private final boolean markdown;
  private final List<Block> blocks = new ArrayList<>();
  private final List<TextRange> run = new ArrayList<>();
  private BlockKind runKind = BlockKind.PARAGRAPH;

  /** Where the last comment of the text ends; what begins behind it is never closed and therefore text. */
  private final int lastCommentEnd;

  private int commentEnd;

  BlockReader(SourceText source, boolean markdown) {
    this(source, markdown, source.text().lastIndexOf(COMMENT_END));
  }

  private BlockReader(SourceText source, boolean markdown, int lastCommentEnd) {
    this.source = source;
    this.text = source.text();
    this.markdown = markdown;
    this.lastCommentEnd = lastCommentEnd;
  }

  Document read() {
    read(0, source.lines().lineCount());
    return new Document(source, blocks, lastCommentEnd >= 0);
  }

  /** The blocks of some lines of a text without comments; a blank line, or an end of the text, stands at either end. */
  static List<Block> read(SourceText source, boolean markdown, int first, int end) {
    BlockReader reader = new BlockReader(source, markdown, -1);
    reader.read(first, end);
    return reader.blocks;
  }

  private void read(int first, int end) {
    LineMap lines = source.lines();
    for (int line = first; line < end; line++) {
      readLine(withoutComment(trimmed(lines.startOf(line), lines.endOf(line))));
    }
    endRun();
  }

  /** What of a line is no comment: comments stand at the beginning of lines, as outlines give them. */
  private TextRange withoutComment(TextRange line) {
    TextRange rest = line;
    while (rest.start() < rest.end()) {
      if (rest.start() < commentEnd) {
        rest = trimmed(Math.min(commentEnd, rest.end()), rest.end());
      } else if (rest.start() <= lastCommentEnd && text.startsWith(COMMENT_START, rest.start())) {
        commentEnd = text.indexOf(COMMENT_END, rest.start()) + COMMENT_END.length();
      } else {
        return rest;
      }
    }
    return rest;
  }

  private void readLine(TextRange line) {
    if (line.isEmpty() || isRule(line)) {
      endRun();
      return;
    }
    int bullet = bulletLength(line);
    if (text.charAt(line.start()) == '>') {
      gather(BlockKind.QUOTATION, withoutQuoteMarks(line));
    } else if (isTableRow(line)) {
      endRun();
      blocks.add(tableRow(line));
    } else if (markdown && text.charAt(line.start()) == '#') {
      single(BlockKind.HEADING, trimmed(skip(line.start(), line.end(), '#'), line.end()), line);
    } else if (bullet > 0) {
      endRun();
      gather(BlockKind.LIST_ITEM, trimmed(line.start() + bullet, line.end()));
    } else if (isHeading(line)) {
      single(BlockKind.HEADING, line, line);
    } else if (isField(line)) {
      single(BlockKind.FIELD, line, line);
    } else if (runKind == BlockKind.LIST_ITEM && !run.isEmpty() && isIndented(line)) {
      run.add(line);
    } else {
      gather(BlockKind.PARAGRAPH, line);
    }
  }

  private void single(BlockKind kind, TextRange prose, TextRange line) {
    endRun();
    if (!prose.isEmpty()) {
      blocks.add(new Block(kind, line, List.of(prose)));
    }
  }

  private void gather(BlockKind kind, TextRange line) {
    if (runKind != kind) {
      endRun();
    }
    runKind = kind;
    if (!line.isEmpty()) {
      run.add(line);
    }
  }

  private void endRun() {
    int longest = 0;
    for (TextRange line : run) {
      longest = Math.max(longest, line.length());
    }
    int first = 0;
    for (int i = 1; i <= run.size(); i++) {
      if (i == run.size() || endsParagraph(run.get(i - 1), run.get(i), longest)) {
        List<TextRange> lines = run.subList(first, i);
        TextRange whole = new TextRange(lines.get(0).start(), run.get(i - 1).end());
        blocks.add(new Block(runKind, whole, lines));
        first = i;
      }
    }
    run.clear();
    runKind = BlockKind.PARAGRAPH;
  }

  /** Whether the line end between two lines of a run was meant: had the next word still fitted, it was. */
  private boolean endsParagraph(TextRange line, TextRange next, int longest) {
    if (markdown || runKind != BlockKind.PARAGRAPH) {
      return false;
    }
    int word = next.start();
    while (word < next.end() && !Character.isWhitespace(text.charAt(word))) {
      word++;
    }
    boolean fitted = line.length() + 1 + (word - next.start()) <= longest;
    // In a narrow column a line is short because the next word of the sentence did not fit.
    boolean goesOn =
        !fitted && !endsSentence(line) && Character.isLowerCase(text.charAt(next.start()));
    return longest > LONGEST_WRAPPED_LINE
        || line.length() < SHORTEST_WRAPPED_LINE && !goesOn
        || fitted && endsSentence(line);
  }

  private boolean endsSentence(TextRange line) {
    return ".!?:;)\"'”’".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  private TextRange withoutQuoteMarks(TextRange line) {
    int start = line.start();
    while (start < line.end() && (text.charAt(start) == '>' || text.charAt(start) == ' ')) {
      start++;
    }
    return new TextRange(start, line.end());
  }

  private boolean isTableRow(TextRange line) {
    int borders = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c == '\t' || c == '|') {
        borders++;
      }
    }
    return borders >= 2;
  }

  private Block tableRow(TextRange line) {
    List<TextRange> cells = new ArrayList<>();
    int start = line.start();
    for (int i = line.start(); i <= line.end(); i++) {
      if (i == line.end() || text.charAt(i) == '\t' || text.charAt(i) == '|') {
        TextRange cell = trimmed(start, i);
        if (!cell.isEmpty()) {
          cells.add(cell);
        }
        start = i + 1;
      }
    }
    return new Block(BlockKind.TABLE_ROW, line, cells);
  }

  /** The length of a leading bullet or number with its blank, 0 where there is none. */
  private int bulletLength(TextRange line) {
    int i = line.start();
    char first = text.charAt(i);
    if ("-*+•◦▪–·".indexOf(first) >= 0) {
      i++;
    } else {
      while (i < line.end() && Character.isDigit(text.charAt(i)) && i - line.start() < 2) {
        i++;
      }
      if (i == line.start() && first == '(' && line.length() > 3 && text.charAt(i + 2) == ')') {
        i += 3;
      } else if (i > line.start()
          && i < line.end()
          && (text.charAt(i) == '.' || text.charAt(i) == ')')) {
        i++;
      } else {
        return 0;
      }
    }
    return i < line.end() && Character.isWhitespace(text.charAt(i)) ? i + 1 - line.start() : 0;
  }

  private boolean isHeading(TextRange line) {
    if (line.length() > LONGEST_HEADING) {
      return false;
    }
    char last = text.charAt(line.end() - 1);
    boolean label = last == ':';
    if (!label && ".!?,;".indexOf(last) >= 0) {
      return false;
    }
    int words = 1;
    int lower = 0;
    int upper = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      words += c == ' ' ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
      upper += Character.isUpperCase(c) ? 1 : 0;
    }
    return words <= MOST_HEADING_WORDS && upper > 0 && (label || lower == 0 && upper > 3);
  }

  private boolean isField(TextRange line) {
    if (!Character.isUpperCase(text.charAt(line.start()))) {
      return false;
    }
    int colon = line.start();
    int limit = Math.min(line.end() - 1, line.start() + LONGEST_LABEL + 1);
    while (colon < limit && isLabelUnit(text.charAt(colon))) {
      colon++;
    }
    return colon < limit
        && text.charAt(colon) == ':'
        && Character.isWhitespace(text.charAt(colon + 1));
  }

  private static boolean isLabelUnit(char c) {
    return Character.isLetter(c) || " /'’-&()".indexOf(c) >= 0;
  }

  private boolean isIndented(TextRange line) {
    return line.start() >= 2
        && text.charAt(line.start() - 1) == ' '
        && text.charAt(line.start() - 2) == ' ';
  }

  /** A line of dashes, equals signs or back-ticks only: a border, not prose. */
  private boolean isRule(TextRange line) {
    for (int i = line.start(); i < line.end(); i++) {
      if ("-=_~`*|: ".indexOf(text.charAt(i)) < 0) {
        return line.length() >= 3 && text.startsWith("```", line.start());
      }
    }
    return line.length() >= 3
        && text.charAt(line.start()) != '*'
        && text.charAt(line.start()) != '_';
  }

  private int skip(int from, int end, char c) {
    int i = from;
    while (i < end && text.charAt(i) == c) {
      i++;
    }
    return i;
  }

  private TextRange trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new TextRange(start, end);
  }
}
