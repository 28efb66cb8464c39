package org.referlint.report;

import org.referlint.finding.LintResult;
import org.referlint.input.DocumentOrigin;
import org.referlint.text.SourceText;

/**
 * A document of a run with what was found in it.
 *
 * @param source its text
 * @param origin what else is known of it
 * @param result what was found
 */
public record CheckedDocument(SourceText source, DocumentOrigin origin, LintResult result) {
  /** A document of which nothing is known but its text. */
  public CheckedDocument(SourceText source, LintResult result) {
    this(source, DocumentOrigin.UNKNOWN, result);
  }
}
