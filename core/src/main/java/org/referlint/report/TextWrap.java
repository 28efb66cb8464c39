package org.referlint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Breaks a message into lines. */
final class TextWrap {
  private TextWrap() {}

  /** Lines of at most so many units, broken at blanks; a longer word has a line of its own. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    StringTokenizer words = new StringTokenizer(text);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
