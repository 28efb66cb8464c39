package org.referlint.archive;

import java.io.IOException;
import org.referlint.report.InputError;

/** Takes what {@link Inputs} finds, in order. */
interface Taker {
  /** A document to check. */
  void item(Item item) throws IOException, InterruptedException;

  /** An input that is no document. */
  void error(InputError error) throws IOException, InterruptedException;

  /** Something to say. */
  void note(InputNote note) throws IOException, InterruptedException;

  /** Bytes of a file that belong to none of its documents. */
  void passed(long bytes) throws IOException, InterruptedException;
}
