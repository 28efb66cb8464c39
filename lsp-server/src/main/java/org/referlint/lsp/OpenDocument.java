package org.referlint.lsp;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.engine.Linter;
import org.referlint.finding.LintResult;
import org.referlint.parse.DocumentParser;
import org.referlint.text.SourceText;

/**
 * One state of a document in the editor. Immutable but for its result, which is computed once, by whoever asks first.
 */
final class OpenDocument {
  private final String uri;
  private final int version;
  private final String languageId;
  private final SourceText source;
  private final Linter linter;
  private Optional<OpenDocument> earlier;
  private Optional<AnalyzedDocument> analysis = Optional.empty();
  private Optional<LintResult> result = Optional.empty();

  OpenDocument(String uri, int version, String languageId, String text, Linter linter) {
    this(uri, version, languageId, SourceText.of(uri, text), linter, Optional.empty());
  }

  private OpenDocument(
      String uri,
      int version,
      String languageId,
      SourceText source,
      Linter linter,
      Optional<OpenDocument> earlier) {
    this.uri = uri;
    this.version = version;
    this.languageId = languageId;
    this.source = source;
    this.linter = linter;
    this.earlier = earlier;
  }

  String uri() {
    return uri;
  }

  int version() {
    return version;
  }

  SourceText source() {
    return source;
  }

  /** The state after some changes, applied one after the other as the protocol says. */
  OpenDocument changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
    SourceText text = source;
    for (TextDocumentContentChangeEvent change : changes) {
      text = change.getRange() == null
          ? SourceText.of(uri, change.getText())
          : Positions.replaced(text, change.getRange(), change.getText());
    }
    return new OpenDocument(uri, newVersion, languageId, text, linter, lastAnalysed());
  }

  /** The same text under another linter. */
  OpenDocument with(Linter other) {
    return new OpenDocument(uri, version, languageId, source, other, Optional.empty());
  }

  /** What the linter says of this state. */
  LintResult result() {
    synchronized (this) {
      if (result.isEmpty()) {
        DocumentParser parser =
            DocumentParser.forPath(languageId.equals("markdown") ? "editor.md" : uri);
        Optional<AnalyzedDocument> before = earlier.flatMap(OpenDocument::analysisIfKnown);
        // States before the last would pile up with every key.
        earlier = Optional.empty();
        AnalyzedDocument now = before
            .map(b -> linter.analyzer().analyze(parser.parse(source), b))
            .orElseGet(() -> linter.analyzer().analyze(parser.parse(source)));
        analysis = Optional.of(now);
        result = Optional.of(linter.lint(now));
      }
      return result.get();
    }
  }

  /** This state, or the last one before it whose blocks are known: quick typing passes states over. */
  private Optional<OpenDocument> lastAnalysed() {
    synchronized (this) {
      return analysis.isPresent() ? Optional.of(this) : earlier;
    }
  }

  private Optional<AnalyzedDocument> analysisIfKnown() {
    synchronized (this) {
      return analysis;
    }
  }
}
