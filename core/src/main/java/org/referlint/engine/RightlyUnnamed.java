package org.referlint.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.PersonClues;
import org.referlint.finding.Family;
import org.referlint.text.TextRange;

/**
 * Tells which finds stand for the one whom an adult's duty to notify, made without consent, rightly leaves unnamed. Labels
 * of everybody else are reported as in every text.
 */
final class RightlyUnnamed {
  /** Entries of this group stand for people and places other than the person referred. */
  private static final String THIRD_PARTY = "third-party";

  private final AnalyzedDocument document;
  private final Set<String> otherLabels = new HashSet<>();

  /** Reads whose the labels of a document are; one place that says so decides for all. */
  RightlyUnnamed(AnalyzedDocument document, List<Judged.Find> finds) {
    this.document = document;
    PersonClues clues = new PersonClues(document.lexicon());
    for (Judged.Find find : finds) {
      if (isAnonymised(find) && clues.isSomebodyElse(document, find.range())) {
        otherLabels.add(label(find.range()));
      }
    }
  }

  /** Whether a find hides the person referred and nobody else. */
  boolean holds(Judged.Find find) {
    return isAnonymised(find)
        && !find.entry().kind().equals(THIRD_PARTY)
        && !otherLabels.contains(label(find.range()));
  }

  private static boolean isAnonymised(Judged.Find find) {
    return find.entry().family().reports().filter(Family.ANONYMISED::equals).isPresent();
  }

  private String label(TextRange range) {
    return document.source().slice(range).toLowerCase(Locale.ROOT);
  }
}
