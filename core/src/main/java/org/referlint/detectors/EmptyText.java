package org.referlint.detectors;

import java.util.List;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** A file without a word in it. */
final class EmptyText implements Detector {
  @Override
  public String name() {
    return "empty-text";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    boolean hasWords =
        document.blocks().stream().anyMatch(b -> b.facts().tokens().size() > 0);
    return hasWords
        ? List.of()
        : List.of(new TextRange(0, document.source().text().length()));
  }
}
