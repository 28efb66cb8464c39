package org.referlint.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.referlint.text.LineMap;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/**
 * The lines of a source as detectors of pasted text look at them: trimmed, by index, each with the signs that its
 * beginning holds, so that an expression is tried only where it can stand. Immutable.
 */
public final class SourceLines {
  /** A colon or question mark: a label may end with it. */
  public static final int LABEL_END = 1;

  /** A bar or tab: it parts the cells of a table. */
  public static final int CELL_BORDER = 2;

  /** A box or tick, or the bracket that stands for one. */
  public static final int TICK = 4;

  /** An opening round bracket or a slash: options and instructions of forms stand with them. */
  public static final int OPTION = 8;

  /** A digit. */
  public static final int DIGIT = 16;

  /** A dash of any length. */
  public static final int DASH = 32;

  /** Longer lines are prose; only their beginning is looked at, which bounds the work on a line of megabytes. */
  private static final int LOOKED_AT = 300;

  /** How far from the start of its line a label or border stands at the most. */
  private static final int EARLY = 100;

  private static final int SHORT = 60;
  private static final byte[] SIGNS = new byte[128];

  static {
    SIGNS[':'] = LABEL_END;
    SIGNS['?'] = LABEL_END;
    SIGNS['|'] = CELL_BORDER;
    SIGNS['\t'] = CELL_BORDER;
    SIGNS['['] = TICK;
    SIGNS['('] = OPTION;
    SIGNS['/'] = OPTION;
    SIGNS['-'] = DASH;
    for (char digit = '0'; digit <= '9'; digit++) {
      SIGNS[digit] = DIGIT;
    }
  }

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final byte[] early;
  private final byte[] signs;

  /** Reads the lines of a source. */
  public SourceLines(SourceText source) {
    text = source.text();
    LineMap lines = source.lines();
    starts = new int[lines.lineCount()];
    ends = new int[starts.length];
    early = new byte[starts.length];
    signs = new byte[starts.length];
    for (int line = 0; line < starts.length; line++) {
      int start = lines.startOf(line);
      int end = lines.endOf(line);
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      starts[line] = start;
      ends[line] = end;
      early[line] = signs(start, Math.min(end, start + EARLY));
      signs[line] = (byte) (early[line] | signs(start + EARLY, Math.min(end, start + LOOKED_AT)));
    }
  }

  private byte signs(int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      found |=
          c < 128 ? SIGNS[c] : "☐☑☒✓✔".indexOf(c) >= 0 ? TICK : c == '–' || c == '—' ? DASH : 0;
    }
    return (byte) found;
  }

  /** How many lines there are. */
  public int count() {
    return starts.length;
  }

  /** Whether a line holds nothing but blanks. */
  public boolean isBlank(int line) {
    return starts[line] == ends[line];
  }

  /** Whether a line is too short for running prose. */
  public boolean isShort(int line) {
    return length(line) < SHORT;
  }

  /** How many units a line has. */
  public int length(int line) {
    return ends[line] - starts[line];
  }

  /** Whether a line ends as a sentence does. */
  public boolean endsSentence(int line) {
    return !isBlank(line) && ".!?".indexOf(text.charAt(ends[line] - 1)) >= 0;
  }

  /** Whether the first hundred units of a line hold one of some signs. */
  public boolean hasEarly(int line, int asked) {
    return (early[line] & asked) != 0;
  }

  /** Whether a line begins with what an expression says. */
  public boolean starts(int line, Pattern expression) {
    return matcher(line, expression).lookingAt();
  }

  /** Whether an expression stands somewhere in a line that holds one of the signs it can't be without. */
  public boolean has(int line, int asked, Pattern expression) {
    return (signs[line] & asked) != 0 && matcher(line, expression).find();
  }

  /** Whether some words stand in a line. */
  public boolean contains(int line, String words) {
    int last = Math.min(ends[line], starts[line] + LOOKED_AT) - words.length();
    for (int i = starts[line]; i <= last; i++) {
      if (text.charAt(i) == words.charAt(0) && text.startsWith(words, i)) {
        return true;
      }
    }
    return false;
  }

  private Matcher matcher(int line, Pattern expression) {
    return expression
        .matcher(text)
        .region(starts[line], Math.min(ends[line], starts[line] + LOOKED_AT));
  }

  /** The first unit of a line; a blank for an empty one. */
  public char first(int line) {
    return isBlank(line) ? ' ' : text.charAt(starts[line]);
  }

  /** A heading in capitals, or with a colon, that introduces the line below. */
  public boolean isHeading(int line) {
    if (isBlank(line) || !isShort(line) || endsSentence(line)) {
      return false;
    }
    String words = text.substring(starts[line], ends[line]);
    return words.chars().noneMatch(Character::isLowerCase)
            && words.chars().anyMatch(Character::isLetter)
        || words.endsWith(":");
  }

  /** From the first unit of one line to behind the last of another. */
  public TextRange range(int first, int last) {
    return new TextRange(starts[first], ends[last]);
  }

  /** The next line that is not blank, from a line on; {@link #count} where there is none. */
  public int nextText(int from) {
    int line = from;
    while (line < count() && isBlank(line)) {
      line++;
    }
    return line;
  }

  /** The last line before the next blank one. */
  public int endOfParagraph(int from) {
    int line = from;
    while (line + 1 < count() && !isBlank(line + 1)) {
      line++;
    }
    return line;
  }
}
