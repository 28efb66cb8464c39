package org.referlint.engine;

import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.finding.LintResult;
import org.referlint.parse.DocumentParser;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;

/**
 * A text that changes while somebody writes it. Each state is checked in the time that its changes take, and the result is that of
 * any other check of the same text. One check at a time.
 */
public final class ChangingText {
  private final Linter linter;
  private final DocumentParser parser;
  private DocumentMemory memory = new DocumentMemory();
  private @Nullable AnalyzedDocument last;

  ChangingText(Linter linter, DocumentParser parser) {
    this.linter = linter;
    this.parser = parser;
  }

  /**
   * Checks a state of the text.
   *
   * @param change what changed since the state that was checked last; not looked at for the first
   */
  public LintResult check(SourceText now, TextChange change) {
    AnalyzedDocument before = last;
    DocumentMemory known = memory;
    // Where a check breaks down, nothing is known, and the next one begins anew.
    last = null;
    memory = new DocumentMemory();
    AnalyzedDocument document;
    if (before == null) {
      linter.begin(known, now);
      document = linter.analyzer().analyze(parser.parse(now));
    } else {
      linter.begin(known, now, change);
      document =
          linter.analyzer().analyze(parser.parse(now, before.document(), change), before, change);
    }
    LintResult result = linter.lint(document, known);
    last = document;
    memory = known;
    return result;
  }
}
