package org.referlint.overlap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.referlint.text.SourceText;

/**
 * Documents with their fingerprints: what sources and archives are looked up in. Holds paths, numbers and offsets, no word
 * of a text. Immutable, safe for all threads.
 */
public final class PassageIndex {
  /** A shared passage has at least so many equal words. */
  public static final int FEWEST_WORDS = 25;

  /** Of a phrase that stands in very many documents only so many are looked at for one text. */
  private static final int MOST_DOCUMENTS = 32;

  private final List<IndexedDocument> documents;
  private final List<Signature> signatures;
  private final FingerprintIndex fingerprints;

  PassageIndex(
      List<IndexedDocument> documents, List<Signature> signatures, FingerprintIndex fingerprints) {
    this.documents = List.copyOf(documents);
    this.signatures = List.copyOf(signatures);
    this.fingerprints = fingerprints;
  }

  /** An index without documents. */
  public static PassageIndex empty() {
    return new Builder().build();
  }

  /** The documents, by number. */
  public List<IndexedDocument> documents() {
    return documents;
  }

  /** What each document is like as a whole, by number. */
  List<Signature> signatures() {
    return signatures;
  }

  FingerprintIndex fingerprints() {
    return fingerprints;
  }

  /** A builder that keeps the documents of this index but some. */
  public Builder without(Collection<String> paths) {
    Set<String> left = new HashSet<>(paths);
    Builder builder = new Builder();
    int[] numbers = new int[documents.size()];
    for (int i = 0; i < numbers.length; i++) {
      boolean kept = !left.contains(documents.get(i).path());
      numbers[i] = kept ? builder.documents.size() : -1;
      if (kept) {
        builder.documents.add(documents.get(i));
        builder.signatures.add(signatures.get(i));
      }
    }
    for (int i = 0; i < fingerprints.size(); i++) {
      int number = numbers[fingerprints.documents[i]];
      if (number >= 0) {
        builder.fingerprints.add(fingerprints.hashes[i], number, fingerprints.offsets[i]);
      }
    }
    return builder;
  }

  /** The passages of a text that stand in a document too, ascending; a document of the text's own path is left out. */
  public List<Overlap> find(SourceText text, WordSource words) {
    WordSequence mine = WordSequence.of(text.text());
    Fingerprints own = Fingerprints.of(mine);
    Map<Integer, Optional<Aligner>> aligners = new LinkedHashMap<>();
    for (int i = 0; i < own.size(); i++) {
      int posting = fingerprints.first(own.hash(i));
      int end = Math.min(fingerprints.size(), posting + MOST_DOCUMENTS);
      for (; posting < end && fingerprints.hashes[posting] == own.hash(i); posting++) {
        int document = fingerprints.documents[posting];
        Optional<Aligner> aligner = aligners.computeIfAbsent(
            document,
            d -> Paths.same(documents.get(d).path(), text.path())
                ? Optional.empty()
                : words.words(d).map(others -> new Aligner(mine, others)));
        if (aligner.isPresent()) {
          aligner
              .get()
              .extend(
                  mine.at(own.offset(i)), aligner.get().other().at(fingerprints.offsets[posting]));
        }
      }
    }
    OverlapList overlaps = new OverlapList(text.text(), mine);
    aligners.forEach((document, aligner) ->
        aligner.ifPresent(a -> overlaps.add(documents.get(document).path(), a)));
    return overlaps.settled();
  }

  /** Gathers documents. Safe for several threads; those that add documents in the same order get equal indexes. */
  public static final class Builder {
    private final List<IndexedDocument> documents = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private final FingerprintIndex.Builder fingerprints = new FingerprintIndex.Builder();

    /** Adds a document and gives its number; without a signature it is like no other as a whole. */
    public synchronized int add(IndexedDocument document, Fingerprints of, Signature signature) {
      documents.add(document);
      signatures.add(signature);
      fingerprints.add(documents.size() - 1, of);
      return documents.size() - 1;
    }

    /** The index; the builder can't be used after that. */
    public synchronized PassageIndex build() {
      return new PassageIndex(documents, signatures, fingerprints.build());
    }
  }
}
