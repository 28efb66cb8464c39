package org.referlint.report;

import java.io.IOException;

/**
 * Writes a report as its documents become known. Calls come in this order: {@link #begin}, any number of documents and
 * errors, {@link #end}; all from one thread, but for {@link #prepare}.
 */
public interface ReportWriter {
  /** Before the first document. */
  void begin() throws IOException;

  /** One document was checked. */
  void document(CheckedDocument document) throws IOException;

  /**
   * Gets a document ready, so that little is left to do when its turn comes. Called on any thread, on several at a time, in any
   * order, and between {@link #begin} and {@link #end}.
   *
   * @return what writes the document; taken where {@link #document} would be called
   */
  default Turn prepare(CheckedDocument document) throws IOException {
    return () -> document(document);
  }

  /** One input could not be checked. */
  void error(InputError error) throws IOException;

  /** After the last document. */
  void end(Summary summary) throws IOException;
}
