package org.referlint.detectors;

import java.util.List;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** The full name of the person referred. */
final class FullName implements Detector {
  @Override
  public String name() {
    return "full-name";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    return SubjectName.fullNameIn(document).stream().toList();
  }
}
