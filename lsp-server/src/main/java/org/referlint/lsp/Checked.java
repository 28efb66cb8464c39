package org.referlint.lsp;

import org.referlint.engine.ChangingText;
import org.referlint.finding.LintResult;
import org.referlint.text.SourceText;

/**
 * One state of a document with all that is known of it.
 *
 * @param document where it is open
 * @param snapshot the state
 * @param setup with what it was checked
 * @param text the document as the check of the next state finds it
 * @param result what was found
 */
record Checked(
    OpenDocument document, Snapshot snapshot, Setup setup, ChangingText text, LintResult result) {
  String uri() {
    return document.uri();
  }

  SourceText source() {
    return snapshot.source();
  }

  Positions positions() {
    return snapshot.positions();
  }
}
