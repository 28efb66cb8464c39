package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.referlint.text.LineMap;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/** The lines of a source as the pasted-text detectors look at them: trimmed, by index. Immutable. */
final class SourceLines {
  /** Longer lines are prose; only their beginning is looked at, which bounds the work on a line of megabytes. */
  private static final int LOOKED_AT = 300;

  private final String text;
  private final List<TextRange> ranges = new ArrayList<>();

  SourceLines(SourceText source) {
    text = source.text();
    LineMap lines = source.lines();
    for (int line = 0; line < lines.lineCount(); line++) {
      int start = lines.startOf(line);
      int end = lines.endOf(line);
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      ranges.add(new TextRange(start, end));
    }
  }

  int count() {
    return ranges.size();
  }

  boolean isBlank(int line) {
    return ranges.get(line).isEmpty();
  }

  boolean isShort(int line) {
    return ranges.get(line).length() < 60;
  }

  /** How many units a line has. */
  int length(int line) {
    return ranges.get(line).length();
  }

  /** Whether one of some signs stands among the first so many units of a line. */
  boolean hasEarly(int line, String signs, int reach) {
    TextRange range = ranges.get(line);
    int end = Math.min(range.end(), range.start() + reach);
    for (int i = range.start(); i < end; i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  boolean endsSentence(int line) {
    return !isBlank(line) && ".!?".indexOf(text.charAt(ranges.get(line).end() - 1)) >= 0;
  }

  /** Whether a line begins with what an expression says. */
  boolean starts(int line, Pattern expression) {
    return matcher(line, expression).lookingAt();
  }

  /** Whether an expression stands somewhere in a line that holds one of the signs it can't be without. */
  boolean has(int line, String signs, Pattern expression) {
    return hasEarly(line, signs, LOOKED_AT) && matcher(line, expression).find();
  }

  private Matcher matcher(int line, Pattern expression) {
    TextRange range = ranges.get(line);
    int end = Math.min(range.end(), range.start() + LOOKED_AT);
    return expression.matcher(text).region(range.start(), end);
  }

  /** A heading in capitals, or with a colon or section word, that introduces the line below. */
  boolean isHeading(int line) {
    if (isBlank(line) || !isShort(line) || endsSentence(line)) {
      return false;
    }
    String words = text.substring(ranges.get(line).start(), ranges.get(line).end());
    return words.chars().noneMatch(Character::isLowerCase)
            && words.chars().anyMatch(Character::isLetter)
        || words.endsWith(":");
  }

  /** From the first unit of one line to behind the last of another. */
  TextRange range(int first, int last) {
    return new TextRange(ranges.get(first).start(), ranges.get(last).end());
  }

  /** The next line that is not blank, from a line on; {@link #count} where there is none. */
  int nextText(int from) {
    int line = from;
    while (line < count() && isBlank(line)) {
      line++;
    }
    return line;
  }

  /** The last line before the next blank one. */
  int endOfParagraph(int from) {
    int line = from;
    while (line + 1 < count() && !isBlank(line + 1)) {
      line++;
    }
    return line;
  }
}
