package org.referlint.lsp;

import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.jspecify.annotations.Nullable;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;
import org.referlint.text.TextRange;

/**
 * One state of an open document. Immutable.
 *
 * @param version the editor's number of it
 * @param positions its text with the editor's way of counting
 * @param origin what it came from; null for a text that was sent whole
 */
record Snapshot(int version, Positions positions, @Nullable Origin origin) {
  /** So many units replaced at once may be the same for the most part. */
  private static final int LONG = 1 << 12;

  /**
   * The text before the last message of changes.
   *
   * @param before that text
   * @param change what the message changed
   */
  private record Origin(SourceText before, TextChange change) {}

  /** A text that was sent whole. */
  Snapshot(int version, Positions positions) {
    this(version, positions, null);
  }

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
    TextChange all = null;
    boolean whole = false;
    for (TextDocumentContentChangeEvent event : changes) {
      String text = event.getText() == null ? "" : event.getText();
      if (event.getRange() == null) {
        whole = true;
        now = new Positions(SourceText.of(source().path(), text), positions.encoding());
      } else {
        TextRange range = now.range(event.getRange());
        TextChange change =
            new TextChange(range.start(), range.end(), range.start() + text.length());
        all = all == null ? change : all.then(change);
        now = new Positions(now.source().replaced(range, text), positions.encoding());
      }
    }
    return new Snapshot(newVersion, now, whole || all == null ? null : new Origin(source(), all));
  }

  /** What changed since an earlier text; known where that is the one before, and looked for where it is not. */
  @SuppressWarnings("ReferenceEquality") // Comparing texts would cost what it is to save.
  TextChange since(SourceText earlier) {
    // A formatter may send the whole text as one change of which hardly anything is new.
    return origin != null
            && origin.before() == earlier
            && origin.change().endBefore() - origin.change().start() < LONG
        ? origin.change()
        : TextChange.between(earlier.text(), source().text());
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
