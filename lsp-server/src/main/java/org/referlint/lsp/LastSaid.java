package org.referlint.lsp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referlint.finding.Finding;
import org.referlint.lexicon.Lexicon;

/**
 * What was last said of a document, so that what is said again after a key, at most at another place, need not be put together
 * again. Immutable.
 *
 * @param lexicon the dictionaries it was said by
 * @param client the editor it was said to
 * @param findings what was found, by place
 * @param diagnostics what was said of each
 */
record LastSaid(
    @Nullable Lexicon lexicon,
    @Nullable Client client,
    List<Finding> findings,
    List<ReportedDiagnostic> diagnostics) {
  /** Nothing. */
  static final LastSaid NOTHING = new LastSaid(null, null, List.of(), List.of());

  /** So many findings may be gone in one place; where more are, what follows is put together again this once. */
  private static final int MOST_GONE = 8;

  /** Copies the list. */
  LastSaid {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether it was said by the same dictionaries to the same editor. */
  @SuppressWarnings("ReferenceEquality") // Others are other objects.
  boolean is(Lexicon otherLexicon, Client otherClient) {
    return lexicon == otherLexicon && client == otherClient;
  }

  /**
   * The first finding from one on of which the same was said; -1 where none is near. Where words are equal and not one object they
   * are compared by those who share them.
   */
  int indexOf(Finding finding, int from) {
    int end = Math.min(findings.size(), from + MOST_GONE);
    for (int i = from; i < end; i++) {
      if (isSame(findings.get(i), finding)) {
        return i;
      }
    }
    return -1;
  }

  // What stands is said in the same objects.
  @SuppressWarnings({"ReferenceEquality", "StringEquality"})
  private static boolean isSame(Finding one, Finding other) {
    return one == other
        || one.message() == other.message()
            && one.words() == other.words()
            && one.rule().equals(other.rule())
            && one.severity() == other.severity()
            && one.fixes().size() == other.fixes().size()
            && Diagnostics.isSafe(one) == Diagnostics.isSafe(other);
  }
}
