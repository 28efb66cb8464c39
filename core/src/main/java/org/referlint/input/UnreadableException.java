package org.referlint.input;

/** An input that can't be read; the message says why, and holds no word of it. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An input that can't be read for this reason. */
  public UnreadableException(String reason) {
    super(reason);
  }

  /** An input that can't be read for this reason. */
  public UnreadableException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Why. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
