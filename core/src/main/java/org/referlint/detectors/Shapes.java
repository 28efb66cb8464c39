package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.text.LatePattern;
import org.referlint.text.TextRange;

/**
 * Looks for a shape of characters, but only around the signs that such shapes can't be without, so that ordinary prose costs
 * one look at each unit. The expressions are possessive or bounded: none can run away.
 */
final class Shapes {
  private Shapes() {}

  /**
   * Every place of the expression that begins at or shortly before one of the signs; the group that took part is the range, or all.
   *
   * @param before how many units before its first sign a shape may begin
   */
  static List<TextRange> find(
      AnalyzedDocument document, Signs signs, int before, LatePattern shape) {
    int[] places = signs.in(document);
    if (places.length == 0) {
      return List.of();
    }
    String text = document.source().text();
    List<TextRange> found = new ArrayList<>();
    Matcher matcher = shape.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int end = 0;
    for (int sign : places) {
      if (sign < end) {
        continue;
      }
      for (int start = Math.max(end, sign - before); start <= sign; start++) {
        matcher.region(start, text.length());
        if (matcher.lookingAt()) {
          int group = group(matcher);
          found.add(new TextRange(matcher.start(group), matcher.end(group)));
          end = matcher.end();
          break;
        }
      }
    }
    return found;
  }

  private static int group(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.start(group) >= 0) {
        return group;
      }
    }
    return 0;
  }
}
