package org.referlint.cli;

/** What the process tells its caller. */
final class ExitStatus {
  /** Nothing at or above {@code --fail-on}. */
  static final int CLEAN = 0;

  /** Something at or above it. */
  static final int FINDINGS = 1;

  /** The command was used wrongly. */
  static final int USED_WRONGLY = 2;

  /** Some input could not be read; all the rest was checked. */
  static final int UNREADABLE = 3;

  private ExitStatus() {}
}
