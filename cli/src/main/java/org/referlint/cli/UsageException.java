package org.referlint.cli;

/** The command was used wrongly; the message says how to use it rightly. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
