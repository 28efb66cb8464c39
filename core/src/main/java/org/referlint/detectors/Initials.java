package org.referlint.detectors;

import java.util.List;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** Bare initials that do what only a name does, and whose the text never says: "JS was seen", "K disclosed". */
final class Initials implements Detector {
  @Override
  public String name() {
    return "initials";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    return InitialsReader.read(document).stream()
        .filter(i -> !i.explained())
        .map(InitialsReader.Initials::range)
        .toList();
  }
}
