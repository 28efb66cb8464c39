package org.referlint.analysis;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.referlint.text.TextChange;

/**
 * Something that follows from a whole document and that more than one asks for: worked out once for each state of the
 * document. Safe for all threads.
 *
 * @param <T> an immutable value
 */
public final class DocumentFact<T> implements Facts.Key<T> {
  /** Makes a fact of a state out of that of the state before. */
  public interface Updater<T> {
    /** The fact of the document, the same as if it were read from it alone. */
    T update(T before, TextChange change, AnalyzedDocument document);
  }

  private final Function<AnalyzedDocument, T> reader;
  private final Updater<T> updater;

  /** A fact and how it is read. */
  public DocumentFact(Function<AnalyzedDocument, T> reader) {
    this(reader, (before, change, document) -> reader.apply(document));
  }

  /** A fact, how it is read, and how it is had for less where it is known of the state before. */
  public DocumentFact(Function<AnalyzedDocument, T> reader, Updater<T> updater) {
    this.reader = reader;
    this.updater = updater;
  }

  /** The fact of a document. */
  public T of(AnalyzedDocument document) {
    @Nullable T known = document.facts().get(this);
    return known == null ? document.facts().keep(this, read(document)) : known;
  }

  private T read(AnalyzedDocument document) {
    AnalyzedDocument.Before earlier = document.before();
    @Nullable T before = earlier == null ? null : earlier.facts().get(this);
    return earlier == null || before == null
        ? reader.apply(document)
        : updater.update(before, earlier.change(), document);
  }
}
