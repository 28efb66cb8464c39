package org.referlint.lsp;

import org.referlint.analysis.AnalyzedDocument;
import org.referlint.engine.BlockMemory;
import org.referlint.finding.LintResult;
import org.referlint.text.SourceText;

/**
 * One state of a document with all that is known of it.
 *
 * @param document where it is open
 * @param snapshot the state
 * @param setup with what it was checked
 * @param analysis its blocks, for the check of the next state
 * @param memory what is known of them, for the same
 * @param result what was found
 */
record Checked(
    OpenDocument document,
    Snapshot snapshot,
    Setup setup,
    AnalyzedDocument analysis,
    BlockMemory memory,
    LintResult result) {
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
