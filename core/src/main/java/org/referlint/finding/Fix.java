package org.referlint.finding;

import org.referlint.text.TextRange;

/**
 * One way to mend a finding: what to put in the place of a range.
 *
 * @param title what the writer is offered, the wording itself without its surroundings
 * @param range what is replaced; holds the finding, and perhaps an article before it
 * @param replacement the new text
 * @param safe whether the change keeps the meaning, so that it may be applied unseen
 */
public record Fix(String title, TextRange range, String replacement, boolean safe) {
  /** The same fix in a text in which the range stands further back. */
  public Fix shiftedBy(int distance) {
    return new Fix(title, range.shiftedBy(distance), replacement, safe);
  }
}
