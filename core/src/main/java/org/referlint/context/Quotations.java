package org.referlint.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referlint.text.TextRange;

/** The quoted stretches of a block, found by their marks: straight and curly, single and double. */
final class Quotations {
  /** A mark without a partner in this reach opens nothing; it also bounds the work on texts full of stray marks. */
  private static final int LONGEST = 1_500;

  private final List<TextRange> stretches = new ArrayList<>();

  /** Reads the marks of a text. */
  Quotations(String text) {
    int i = 0;
    while (i < text.length()) {
      char unit = text.charAt(i);
      // Nearly every unit is a letter or a blank, and of those nothing more is asked.
      int end = unit == '"' || unit == '\'' || unit >= '«' ? closing(text, i) : i;
      if (end > i) {
        stretches.add(new TextRange(i, end + 1));
        i = end;
      }
      i++;
    }
  }

  /** The quoted stretch that holds a range, marks included; offsets count from the start of the text. */
  Optional<TextRange> around(TextRange range) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretches.get(middle).end() < range.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < stretches.size() && stretches.get(low).contains(range)
        ? Optional.of(stretches.get(low))
        : Optional.empty();
  }

  /** Where the quotation that opens at an offset closes; the offset itself where none opens, or none closes. */
  private static int closing(String text, int open) {
    char close = switch (text.charAt(open)) {
      case '"' -> '"';
      case '“' -> '”';
      case '«' -> '»';
      case '\'' -> '\'';
      case '‘' -> '’';
      default -> 0;
    };
    if (close == 0 || open > 0 && Character.isLetterOrDigit(text.charAt(open - 1))) {
      return open;
    }
    boolean apostrophe = close == '\'' || close == '’';
    int limit = Math.min(text.length(), open + LONGEST);
    for (int i = open + 1; i < limit; i++) {
      if (text.charAt(i) == close && !(apostrophe && staysInside(text, i))) {
        return i;
      }
    }
    return open;
  }

  /** Whether an apostrophe belongs to a word: letters behind it, or a plural possessive inside its clause. */
  private static boolean staysInside(String text, int i) {
    if (i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1))) {
      return true;
    }
    boolean clauseEnds = i + 1 == text.length() || ".,;:!?)".indexOf(text.charAt(i + 1)) >= 0;
    return text.charAt(i - 1) == 's' && !clauseEnds;
  }
}
