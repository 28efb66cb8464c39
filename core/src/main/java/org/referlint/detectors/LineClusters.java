package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.referlint.analysis.SourceLines;
import org.referlint.text.TextRange;

/** Gathers lines that show a sign into passages. */
final class LineClusters {
  /** How many lines without a sign may stand between two that have one. */
  private static final int WIDEST_GAP = 3;

  private LineClusters() {}

  /**
   * The passages with at least {@code fewest} lines that have a sign and at least one that has a strong one; each reaches
   * from its first to its last sign, and takes in a heading right above.
   */
  static List<TextRange> find(
      SourceLines lines, IntPredicate sign, IntPredicate strong, int fewest) {
    List<TextRange> passages = new ArrayList<>();
    int first = -1;
    int last = -1;
    int signs = 0;
    boolean decided = false;
    for (int line = 0; line <= lines.count(); line++) {
      boolean ends = line == lines.count() || first >= 0 && line - last > WIDEST_GAP;
      if (ends && signs >= fewest && decided) {
        int top = first > 0 && lines.isHeading(first - 1) ? first - 1 : first;
        passages.add(lines.range(top, last));
      }
      if (ends) {
        first = -1;
        signs = 0;
        decided = false;
      }
      if (line < lines.count() && sign.test(line)) {
        first = first < 0 ? line : first;
        last = line;
        signs++;
        decided |= strong.test(line);
      }
    }
    return passages;
  }
}
