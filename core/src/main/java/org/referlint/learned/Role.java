package org.referlint.learned;

/** Whom a word names, as far as the word alone tells. */
public enum Role {
  /** Nobody, or it can't be told. */
  NONE,
  /** Somebody who exploits, or a suspect. */
  EXPLOITER,
  /** Police, staff, a professional. */
  OFFICIAL,
  /** A relative of the person referred. */
  FAMILY,
  /** A third party. */
  BYSTANDER,
  /** The person referred. */
  VICTIM,
  /** He, she or they. */
  PRONOUN,
  /** A name. */
  NAMED
}
