package org.referlint.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.referlint.text.SourceText;

/** The texts that benchmarks in memory run on. */
final class Corpus {
  /** How many documents one operation of a benchmark works on. */
  static final int DOCUMENTS = 40;

  final List<GeneratedDocument> documents;
  final List<byte[]> encoded = new ArrayList<>();
  final List<SourceText> sources = new ArrayList<>();
  final int words;

  Corpus() {
    documents = new CorpusGenerator(CorpusGenerator.USUAL_SEED).documents(DOCUMENTS);
    for (GeneratedDocument document : documents) {
      encoded.add(document.bytes());
      sources.add(SourceText.of(document.name(), document.text()));
    }
    words = documents.stream().mapToInt(GeneratedDocument::words).sum();
  }
}
