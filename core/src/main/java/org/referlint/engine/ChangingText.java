package org.referlint.engine;

import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.document.Document;
import org.referlint.finding.LintResult;
import org.referlint.parse.DocumentParser;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;

/**
 * A text that changes while somebody writes it. Each state is checked in the time that its changes take, and the result is that of
 * any other check of the same text; its {@linkplain LintResult#complete lists} may be worked out late. Where a check breaks down,
 * nothing is known any more, and the next state is looked at as if it were the first. One check at a time, by any thread.
 */
public final class ChangingText {
  private final Linter linter;
  private final DocumentParser parser;
  private DocumentMemory memory;
  private @Nullable AnalyzedDocument last;

  ChangingText(Linter linter, DocumentParser parser) {
    this.linter = linter;
    this.parser = parser;
    this.memory = linter.newMemory();
  }

  /**
   * Checks a state of the text.
   *
   * @param now the state
   * @param change what changed since the state that was checked last, in UTF-16 units; not looked at for the first. Where more changed than
   *     it says, the result is wrong
   */
  public LintResult check(SourceText now, TextChange change) {
    AnalyzedDocument before = last;
    DocumentMemory known = memory;
    // Where a check breaks down, nothing is known, and the next one begins anew.
    last = null;
    memory = linter.newMemory();
    known.search().beginRepeated(now, change);
    Document parsed =
        before == null ? parser.parse(now) : parser.parse(now, before.document(), change);
    known.search().beginPasted(parsed, change);
    AnalyzedDocument document = before == null
        ? linter.analyzer().analyze(parsed)
        : linter.analyzer().analyze(parsed, before, change);
    LintResult result = linter.lint(document, known);
    last = document;
    memory = known;
    return result;
  }
}
