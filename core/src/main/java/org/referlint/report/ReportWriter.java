package org.referlint.report;

import java.io.IOException;

/**
 * Writes a report as its documents become known. Calls come in this order: {@link #begin}, any number of documents and
 * errors, {@link #end}; all from one thread.
 */
public interface ReportWriter {
  /** Before the first document. */
  void begin() throws IOException;

  /** One document was checked. */
  void document(CheckedDocument document) throws IOException;

  /** One input could not be checked. */
  void error(InputError error) throws IOException;

  /** After the last document. */
  void end(Summary summary) throws IOException;
}
