package org.referlint.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The streams of a run.
 *
 * @param in standard input
 * @param out for reports
 * @param err for everything about the run
 * @param terminal whether {@code out} is a terminal
 */
record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
  private static final String TERMINAL_PROPERTY = "referlint.terminal";

  /** Whether the launcher script saw a terminal; Java can't tell standard output from standard input. */
  static boolean isTerminal() {
    return Boolean.getBoolean(TERMINAL_PROPERTY);
  }

  /** Whether reports may be coloured. */
  boolean color() {
    return terminal && System.getenv("NO_COLOR") == null;
  }

  /** Tells the user something about the run. */
  void say(String message) {
    err.println("referlint: " + message);
  }
}
