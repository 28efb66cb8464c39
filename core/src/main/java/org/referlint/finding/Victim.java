package org.referlint.finding;

import java.util.Locale;

/** Whether the person referred is to be judged as a child or as an adult. */
public enum Victim {
  /** Under 18, or of doubtful age. */
  CHILD,
  /** 18 or over. */
  ADULT;

  /** The name in reports and configuration. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
