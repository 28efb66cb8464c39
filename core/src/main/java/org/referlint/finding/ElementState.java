package org.referlint.finding;

import java.util.List;

/**
 * What became of one element.
 *
 * @param state present, missing or not applicable
 * @param evidence the words that show it, ascending; empty unless present
 */
public record ElementState(State state, List<Evidence> evidence) {
  /** Copies the list. */
  public ElementState {
    evidence = LateList.copyOf(evidence);
  }

  /** The three states. */
  public enum State {
    /** The text has it. */
    PRESENT("present"),
    /** The text lacks it. */
    MISSING("missing"),
    /** It is not asked of this referral. */
    NOT_APPLICABLE("not-applicable");

    private final String id;

    State(String id) {
      this.id = id;
    }

    /** The name in reports. */
    public String id() {
      return id;
    }
  }
}
