package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.referlint.text.TextRange;

/**
 * Looks for a shape of characters, but only in a text that holds one of the signs that the shape begins with, so that
 * ordinary prose costs one look at each unit. The expressions are possessive or bounded: none can run away.
 */
final class Shapes {
  private Shapes() {}

  /** Every place of the expression in a text that holds one of the signs; group 1 is the range, or all. */
  static List<TextRange> find(String text, Signs signs, Pattern shape) {
    if (!signs.standIn(text)) {
      return List.of();
    }
    List<TextRange> found = new ArrayList<>();
    Matcher matcher = shape.matcher(text);
    while (matcher.find()) {
      int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
      found.add(new TextRange(matcher.start(group), matcher.end(group)));
    }
    return found;
  }
}
