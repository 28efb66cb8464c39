package org.referlint.evidence;

import java.util.List;
import java.util.Set;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Cast;

/**
 * A labelled text to learn from, mostly one sentence.
 *
 * @param blocks the text
 * @param cast who is who in it
 * @param shown the labels that it shows, such as {@code indicator/movement}
 * @param open the labels of which nobody said whether it shows them
 */
public record LabelledSentences(
    List<AnalyzedBlock> blocks, Cast cast, Set<String> shown, Set<String> open) {
  /** Copies the collections. */
  public LabelledSentences {
    blocks = List.copyOf(blocks);
    shown = Set.copyOf(shown);
    open = Set.copyOf(open);
  }
}
