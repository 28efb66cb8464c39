package org.referlint.rule;

import java.util.List;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.text.TextRange;

/**
 * Recognises what no pattern can say. A dictionary entry names it in its field {@code detector}; all that is reported of a
 * find (why, severity, source, examples) stands in that entry. Stateless, deterministic, safe for all threads; reads no
 * file, clock or setting.
 */
public interface Detector {
  /** The name by which entries call it. */
  String name();

  /** The source ranges it recognises, ascending; none is empty unless the text is. */
  List<TextRange> detect(AnalyzedDocument document);
}
