package org.referlint.analysis;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that follows from one block alone. It is worked out when it is asked for first and kept for as long as the
 * block is, so that whoever judges a whole document after an edit reads only the blocks that changed. Keep it in a constant
 * or beside the dictionaries it needs: what is known is found again by the fact itself. Safe for all threads.
 *
 * @param <T> an immutable value
 */
public final class BlockFact<T> implements Facts.Key<T> {
  private final Function<AnalyzedBlock, T> reader;

  /** A fact and how it is read; the reader must look at nothing but its block and the dictionaries of that. */
  public BlockFact(Function<AnalyzedBlock, T> reader) {
    this.reader = reader;
  }

  /** The fact of a block. */
  public T of(AnalyzedBlock block) {
    @Nullable T known = block.facts().get(this);
    return known == null ? block.facts().keep(this, reader.apply(block)) : known;
  }

  /** The fact of a block that stands in a document. */
  public T of(PlacedBlock block) {
    return of(block.facts());
  }
}
