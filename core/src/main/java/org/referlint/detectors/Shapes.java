package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.referlint.text.TextRange;

/**
 * Looks for a shape of characters, but only around the signs that such shapes can't be without, so that ordinary prose costs
 * one look at each unit. The expressions are possessive or bounded: none can run away.
 */
final class Shapes {
  /** A shape begins at most so many units before its first sign. */
  private static final int BEFORE = 60;

  /** What is looked at behind a sign, unless the shape goes on. */
  private static final int BEHIND = 60;

  private Shapes() {}

  /** Every place of the expression near one of the signs; group 1 is the range, or all. */
  static List<TextRange> find(String text, Signs signs, Pattern shape) {
    int sign = signs.next(text, 0);
    if (sign < 0) {
      return List.of();
    }
    List<TextRange> found = new ArrayList<>();
    Matcher matcher = shape.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int from = 0;
    while (sign >= 0) {
      from = Math.max(from, sign - BEFORE);
      matcher.region(from, Math.min(text.length(), sign + BEHIND));
      boolean here = matcher.find();
      if (here && matcher.hitEnd()) {
        matcher.region(matcher.start(), text.length());
        here = matcher.lookingAt();
      }
      int next = sign + 1;
      if (here) {
        int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
        found.add(new TextRange(matcher.start(group), matcher.end(group)));
        from = matcher.end();
        next = Math.max(next, from);
      }
      sign = signs.next(text, next);
    }
    return found;
  }
}
