package org.referlint.formats;

import org.referlint.input.UnreadableException;
import org.xml.sax.SAXException;

/** Carries the reason why a text can't be put together through a parser. */
final class AssemblyException extends SAXException {
  private static final long serialVersionUID = 1L;

  private final UnreadableException reason;

  AssemblyException(UnreadableException reason) {
    super(reason);
    this.reason = reason;
  }

  UnreadableException reason() {
    return reason;
  }
}
