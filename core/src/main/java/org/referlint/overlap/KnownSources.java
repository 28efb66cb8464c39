package org.referlint.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referlint.text.SourceText;

/**
 * Documents against which passages of a text are looked up, with the numbers of their words at hand, so that a look-up
 * reads no file. Immutable, safe for all threads.
 */
public final class KnownSources {
  /** No documents. */
  public static final KnownSources NONE = of(List.of());

  private final PassageIndex index;
  private final WordSource words;

  private KnownSources(PassageIndex index, WordSource words) {
    this.index = index;
    this.words = words;
  }

  /** The sources of some texts. */
  public static KnownSources of(List<SourceText> sources) {
    PassageIndex.Builder builder = new PassageIndex.Builder();
    List<WordSequence> sequences = new ArrayList<>();
    for (SourceText source : sources) {
      WordSequence sequence = WordSequence.of(source.text());
      builder.add(new IndexedDocument(source.path(), 0, 0), Fingerprints.of(sequence));
      sequences.add(sequence);
    }
    List<WordSequence> kept = List.copyOf(sequences);
    return new KnownSources(builder.build(), document -> Optional.of(kept.get(document)));
  }

  /** The sources of an index, whose words are read when they are needed. */
  public static KnownSources of(PassageIndex index, WordSource words) {
    return new KnownSources(index, words);
  }

  /** Whether there is nothing to look up. */
  public boolean isEmpty() {
    return index.documents().isEmpty();
  }

  /** The passages of a text that stand in a source too, ascending; the text itself is no source of its own. */
  public List<Overlap> find(SourceText text) {
    return isEmpty() ? List.of() : index.find(text, words);
  }
}
