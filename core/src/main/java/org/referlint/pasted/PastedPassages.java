package org.referlint.pasted;

import java.util.List;
import org.referlint.document.Document;
import org.referlint.text.TextChange;

/**
 * The passages of a text that come from other documents, and what is known of its lines, so that after an edit only the lines
 * around it are read again. All threads may read the passages; one at a time may make the next state of it.
 */
public final class PastedPassages {
  private final SourceLines lines;
  private final List<Passage> passages;

  private PastedPassages(Document document, SourceLines lines) {
    this.lines = lines;
    this.passages = PassageReader.read(document, lines);
  }

  /** The passages of a document. */
  public static PastedPassages of(Document document) {
    return new PastedPassages(document, new SourceLines(document.source()));
  }

  /** The same for a document that this one became; what is known of the lines goes over to it, so there is one such document at most. */
  public PastedPassages changed(Document now, TextChange change) {
    return new PastedPassages(now, new SourceLines(now.source(), lines, change));
  }

  /** The passages, ascending and disjoint. */
  public List<Passage> passages() {
    return passages;
  }
}
