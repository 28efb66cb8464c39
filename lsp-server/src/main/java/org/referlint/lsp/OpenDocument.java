package org.referlint.lsp;

import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.jspecify.annotations.Nullable;
import org.referlint.engine.ChangingText;
import org.referlint.finding.LintResult;
import org.referlint.parse.DocumentParser;
import org.referlint.parse.MarkdownParser;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;

/**
 * A document that is open in the editor. Its states come from the thread that reads; checks are made by any other, one
 * after the other, and each begins from what the one before knew.
 */
final class OpenDocument {
  private final String uri;
  private final DocumentParser parser;
  private volatile Snapshot newest;
  private volatile Snapshot saved;
  private final Object checking = new Object();
  private @Nullable Checked last;
  private final PublishedResults results;
  private volatile LastSaid lastSaid = LastSaid.NOTHING;

  OpenDocument(TextDocumentItem item, Encoding encoding, PublishedResults results) {
    this.results = results;
    uri = item.getUri();
    parser = DocumentParser.forPath("markdown".equals(item.getLanguageId()) ? "editor.md" : uri);
    String text = item.getText() == null ? "" : item.getText();
    newest = new Snapshot(item.getVersion(), new Positions(SourceText.of(uri, text), encoding));
    saved = newest;
  }

  String uri() {
    return uri;
  }

  /** Whether it is read as Markdown. */
  boolean isMarkdown() {
    return parser instanceof MarkdownParser;
  }

  /** The state that the editor shows. */
  Snapshot newest() {
    return newest;
  }

  /** The state at which the document was opened or last saved. */
  Snapshot saved() {
    return saved;
  }

  /** Which results the editor has seen. */
  PublishedResults results() {
    return results;
  }

  /** What was last said of it to the editor. */
  LastSaid lastSaid() {
    return lastSaid;
  }

  /** Keeps what is said now. */
  void say(LastSaid said) {
    lastSaid = said;
  }

  /** Takes changes of the editor. */
  void change(int version, List<TextDocumentContentChangeEvent> changes) {
    newest = newest.changed(version, changes);
  }

  /** The newest state was saved. */
  void save() {
    saved = newest;
  }

  /** What is to be said of a state; waits for another check of this document that is under way. */
  Checked check(Snapshot snapshot, Setup setup) {
    synchronized (checking) {
      Checked before = last;
      if (before != null && before.snapshot().is(snapshot) && before.setup().is(setup)) {
        return before;
      }
      SourceText source = snapshot.source();
      ChangingText text;
      TextChange change;
      if (before != null && before.setup().is(setup)) {
        text = before.text();
        change = snapshot.since(before.source());
      } else {
        text = setup.linter().changing(parser);
        change = TextChange.NONE;
      }
      LintResult result = text.check(source, change).without(setup.suppressions(), source);
      Checked now = new Checked(this, snapshot, setup, text, result);
      last = now;
      return now;
    }
  }
}
