package org.referlint.finding;

import java.util.Locale;

/** The six kinds of weakness that Referlint reports. */
public enum Family {
  /** Words that imply compliance, choice or guilt of the person referred. */
  COMPLIANCE,
  /** Words that disbelieve the account. */
  CREDIBILITY,
  /** Names and details hidden, coded or substituted. */
  ANONYMISED,
  /** Passages of other documents. */
  PASTED,
  /** The suspicion, its reasons and its source. */
  RATIONALE,
  /** Elements and indicators left out. */
  COVERAGE;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** Whether it is about the choice of words: the two families whose wording is learned, too. */
  public boolean isLanguage() {
    return this == COMPLIANCE || this == CREDIBILITY;
  }

  /** The name in reports and rule ids. */
  public String id() {
    return id;
  }
}
