package org.referlint.learned;

import java.util.List;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Cast;
import org.referlint.finding.Family;
import org.referlint.text.TextRange;

/**
 * A labelled block to learn from.
 *
 * @param block the block
 * @param cast who is who in its document
 * @param wordings the loaded wordings in it; empty where there are none
 */
public record Lesson(AnalyzedBlock block, Cast cast, List<Marked> wordings) {
  /** Copies the list. */
  public Lesson {
    wordings = List.copyOf(wordings);
  }

  /**
   * Words that carry a problem.
   *
   * @param family what they harm
   * @param kind the group inside the family; empty where nobody said
   * @param range where, counted from the start of the block
   */
  public record Marked(Family family, String kind, TextRange range) {
    String key() {
      return family.id() + "/" + kind;
    }
  }
}
