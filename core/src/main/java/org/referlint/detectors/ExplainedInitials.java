package org.referlint.detectors;

import java.util.List;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** Bare initials of somebody whose full name the text gives: "JS said" behind "Jamie Smith (JS)". */
final class ExplainedInitials implements Detector {
  @Override
  public String name() {
    return "explained-initials";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    return InitialsReader.read(document).stream()
        .filter(InitialsReader.Initials::explained)
        .map(InitialsReader.Initials::range)
        .toList();
  }
}
