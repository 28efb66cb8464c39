package org.referlint.pasted;

import java.util.Arrays;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.referlint.text.LatePattern;
import org.referlint.text.LineMap;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;
import org.referlint.text.TextRange;

/**
 * The lines of a source as recognisers of pasted text look at them: trimmed, by index. For one thread at a time.
 */
final class SourceLines {
  /** Longer lines are prose; only their beginning is looked at, which bounds the work on a line of megabytes. */
  private static final int LOOKED_AT = 300;

  private final String text;
  private final int[] starts;
  private final int[] ends;

  /** What is known of the lines, by the number of the fact. */
  private LineFact.@Nullable Table[] facts = {};

  /** Reads the lines of a source. */
  SourceLines(SourceText source) {
    text = source.text();
    starts = new int[source.lines().lineCount()];
    ends = new int[starts.length];
    read(source.lines(), 0, starts.length);
  }

  /**
   * Reads the lines of a source of which an earlier state is known; looks only at those that changed. What is known of the others
   * goes over to this state: whoever asks the earlier one again has it worked out again.
   */
  SourceLines(SourceText source, SourceLines earlier, TextChange change) {
    text = source.text();
    LineMap lines = source.lines();
    starts = new int[lines.lineCount()];
    ends = new int[starts.length];
    int first = Math.max(0, lines.lineColumn(change.start()).line() - 1);
    int end = Math.min(starts.length, lines.lineColumn(change.endAfter()).line() + 2);
    System.arraycopy(earlier.starts, 0, starts, 0, first);
    System.arraycopy(earlier.ends, 0, ends, 0, first);
    read(lines, first, end);
    int moved = earlier.starts.length - starts.length;
    for (int line = end; line < starts.length; line++) {
      starts[line] = earlier.starts[line + moved] + change.shift();
      ends[line] = earlier.ends[line + moved] + change.shift();
    }
    LineFact.@Nullable Table[] known = earlier.facts;
    earlier.facts = new LineFact.Table[0];
    for (int fact = 0; fact < known.length; fact++) {
      LineFact.Table table = known[fact];
      known[fact] = table == null ? null : table.carried(first, end, starts.length);
    }
    facts = known;
  }

  private void read(LineMap lines, int first, int end) {
    for (int line = first; line < end; line++) {
      int from = lines.startOf(line);
      int to = lines.endOf(line);
      while (from < to && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      starts[line] = from;
      ends[line] = isComment(text, from, to) ? from : to;
    }
  }

  /** What is known of the fact of a number. */
  LineFact.Table known(int fact) {
    if (fact >= facts.length) {
      facts = Arrays.copyOf(facts, fact + 1);
    }
    LineFact.Table known = facts[fact];
    if (known == null) {
      known = new LineFact.Table(starts.length);
      facts[fact] = known;
    }
    return known;
  }

  /** A comment is no text: a line that is one counts as blank. */
  private static boolean isComment(String text, int start, int end) {
    return text.startsWith("<!--", start) && text.startsWith("-->", end - "-->".length());
  }

  /** How many lines there are. */
  int count() {
    return starts.length;
  }

  /** Whether a line holds nothing but blanks. */
  boolean isBlank(int line) {
    return starts[line] == ends[line];
  }

  /** How many units a line has. */
  int length(int line) {
    return ends[line] - starts[line];
  }

  /** Whether a line ends as a sentence does. */
  boolean endsSentence(int line) {
    return !isBlank(line) && ".!?".indexOf(text.charAt(ends[line] - 1)) >= 0;
  }

  /** Whether a whole line is what an expression says. */
  boolean matches(int line, LatePattern expression) {
    return matcher(line, expression).matches();
  }

  /** Whether an expression stands somewhere in a line. */
  boolean finds(int line, LatePattern expression) {
    return matcher(line, expression).find();
  }

  /** How often an expression stands in a line. */
  int count(int line, LatePattern expression) {
    Matcher matcher = matcher(line, expression);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  private Matcher matcher(int line, LatePattern expression) {
    return expression
        .matcher(text)
        .region(starts[line], Math.min(ends[line], starts[line] + LOOKED_AT));
  }

  /** The first unit of a line; a blank for an empty one. */
  char first(int line) {
    return isBlank(line) ? ' ' : text.charAt(starts[line]);
  }

  /** The last unit of a line; a blank for an empty one. */
  char last(int line) {
    return isBlank(line) ? ' ' : text.charAt(ends[line] - 1);
  }

  /** From the first unit of one line to behind the last of another. */
  TextRange range(int first, int last) {
    return new TextRange(starts[first], ends[last]);
  }

  /** The text the offsets count in. */
  String text() {
    return text;
  }

  /**
   * The units from the first of one line to before the end of another, for those who look at each of them. Of these lines alone: after an
   * edit few are read again, and a copy of a long text would cost more than all else.
   */
  char[] units(int first, int last) {
    char[] units = new char[ends[last] - starts[first]];
    text.getChars(starts[first], ends[last], units, 0);
    return units;
  }

  /** Where a line begins, without the blanks at its beginning. */
  int start(int line) {
    return starts[line];
  }

  /** Behind a line's last unit that is no blank. */
  int end(int line) {
    return ends[line];
  }
}
