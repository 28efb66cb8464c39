package org.referlint.lexicon;

import java.util.List;

/**
 * A pattern without alternatives.
 *
 * @param steps what to match, one after the other
 * @param reportFrom the first step that is reported
 * @param reportTo behind the last step that is reported
 * @param before how many words before may belong to it
 * @param behind how many words behind may belong to it
 */
record StepSequence(List<Step> steps, int reportFrom, int reportTo, int before, int behind) {
  StepSequence {
    steps = List.copyOf(steps);
  }
}
