package org.referlint.lsp;

import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.referlint.text.SourceText;

/**
 * One state of an open document. Immutable.
 *
 * @param version the editor's number of it
 * @param positions its text with the editor's way of counting
 */
record Snapshot(int version, Positions positions) {
  SourceText source() {
    return positions.source();
  }

  /** Whether this is the very state, and not one that reads alike. */
  @SuppressWarnings("ReferenceEquality") // Comparing texts would cost what it is to save.
  boolean is(Snapshot other) {
    return this == other;
  }

  /** The state after some changes, applied one after the other as the protocol says. */
  Snapshot changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
    Positions now = positions;
    for (TextDocumentContentChangeEvent change : changes) {
      String text = change.getText() == null ? "" : change.getText();
      SourceText source = change.getRange() == null
          ? SourceText.of(source().path(), text)
          : now.replaced(change.getRange(), text);
      now = new Positions(source, positions.encoding());
    }
    return new Snapshot(newVersion, now);
  }

  /** Whether every change lies in the text that it changes. */
  boolean holds(List<TextDocumentContentChangeEvent> changes) {
    Positions now = positions;
    for (TextDocumentContentChangeEvent change : changes) {
      if (change.getRange() != null && !now.holds(change.getRange())) {
        return false;
      }
      if (changes.size() > 1) {
        now = new Snapshot(version, now).changed(version, List.of(change)).positions();
      }
    }
    return true;
  }
}
