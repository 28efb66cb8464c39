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
  public static final KnownSources NONE = new KnownSources(List.of());

  private final List<Part> parts;

  /** An index and where its words come from. */
  private record Part(PassageIndex index, WordSource words) {}

  private KnownSources(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** The sources of some texts. */
  public static KnownSources of(List<SourceText> sources) {
    PassageIndex.Builder builder = new PassageIndex.Builder();
    List<WordSequence> sequences = new ArrayList<>();
    for (SourceText source : sources) {
      WordSequence sequence = WordSequence.of(source.text());
      builder.add(
          new IndexedDocument(source.path(), 0, 0), Fingerprints.of(sequence), Signature.NONE);
      sequences.add(sequence);
    }
    List<WordSequence> kept = List.copyOf(sequences);
    return of(builder.build(), document -> Optional.of(kept.get(document)));
  }

  /** The sources of an index, whose words are read when they are needed. */
  public static KnownSources of(PassageIndex index, WordSource words) {
    return new KnownSources(
        index.documents().isEmpty() ? List.of() : List.of(new Part(index, words)));
  }

  /** These sources and others. */
  public KnownSources and(KnownSources others) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(others.parts);
    return new KnownSources(all);
  }

  /** The passages of a text that stand in a source too, ascending; the text itself is no source of its own. */
  public List<Overlap> find(SourceText text) {
    List<Overlap> overlaps = new ArrayList<>();
    for (Part part : parts) {
      overlaps.addAll(part.index().find(text, part.words()));
    }
    overlaps.sort(Overlap.BY_PLACE);
    return overlaps;
  }
}
