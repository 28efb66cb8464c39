package org.referlint.archive;

import java.io.IOException;
import org.referlint.report.CheckedDocument;
import org.referlint.report.InputError;

/**
 * Hears of the results of a run, in the order of the inputs, always from the thread that started it. An exception ends the
 * run.
 */
public interface ArchiveListener {
  /** A document was checked. */
  void document(CheckedDocument document) throws IOException;

  /** An input could not be read, or the file beside a document could not. */
  void error(InputError error) throws IOException;

  /** There is something to say of an input that was read all the same. */
  default void note(InputNote note) throws IOException {}

  /**
   * How far the run is.
   *
   * @param bytes how many bytes of the inputs are done; {@link InputSizes} gives their sum
   */
  default void progress(long bytes) {}
}
