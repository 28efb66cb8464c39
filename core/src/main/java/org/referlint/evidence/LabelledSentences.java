package org.referlint.evidence;

import java.util.List;
import java.util.Set;
import org.referlint.analysis.AnalyzedBlock;

/**
 * A labelled text to learn from, mostly one sentence.
 *
 * @param blocks the text
 * @param shown the labels that it shows, such as {@code indicator/movement}
 * @param open the labels of which nobody said whether it shows them
 */
public record LabelledSentences(List<AnalyzedBlock> blocks, Set<String> shown, Set<String> open) {
  /** Copies the collections. */
  public LabelledSentences {
    blocks = List.copyOf(blocks);
    shown = Set.copyOf(shown);
    open = Set.copyOf(open);
  }
}
