package org.referlint.lexicon;

import java.util.function.Function;

/**
 * Something that follows from a lexicon alone, such as the word classes that a detector asks for: worked out when it is asked for
 * first and kept with the lexicon, so that nobody gathers them anew for each block of each text. Keep it in a constant. Safe for
 * all threads.
 *
 * @param <T> an immutable value
 */
public final class LexiconFact<T> {
  private final Function<Lexicon, T> reader;

  /** A fact and how it is read; the reader must look at nothing but its lexicon, and ask for no other fact. */
  public LexiconFact(Function<Lexicon, T> reader) {
    this.reader = reader;
  }

  /** The fact of a lexicon. */
  public T of(Lexicon lexicon) {
    return lexicon.fact(this, reader);
  }
}
