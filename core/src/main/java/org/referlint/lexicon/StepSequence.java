package org.referlint.lexicon;

import java.util.List;

/**
 * A pattern without alternatives.
 *
 * @param steps what to match, one after the other
 * @param reportFrom the first step that is reported
 * @param reportTo behind the last step that is reported
 * @param openStart whether the words before may belong to it, as many as a gap has
 * @param openEnd whether the words behind may belong to it, as many as a gap has
 */
record StepSequence(
    List<Step> steps, int reportFrom, int reportTo, boolean openStart, boolean openEnd) {
  StepSequence {
    steps = List.copyOf(steps);
  }
}
