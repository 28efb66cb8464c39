package org.referlint.lexicon;

/** A pattern that can't be read; the message says what was expected. */
final class PatternException extends Exception {
  private static final long serialVersionUID = 1L;

  PatternException(String message) {
    super(message);
  }
}
