package org.referlint.finding;

import java.util.Locale;

/** How much a finding matters, gravest first; maps one to one to the severities of the Language Server Protocol. */
public enum Severity {
  /** Must be mended before the referral is sent. */
  ERROR,
  /** Likely to weaken the referral. */
  WARNING,
  /** Advice. */
  INFO,
  /** A remark that may be wrong. */
  HINT;

  /** The name in reports and configuration. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The next milder one; a hint stays a hint. */
  public Severity milder() {
    return this == HINT ? HINT : values()[ordinal() + 1];
  }

  /** Whether this is at least as grave as the other. */
  public boolean reaches(Severity other) {
    return ordinal() <= other.ordinal();
  }
}
