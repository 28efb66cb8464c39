package org.referlint.archive;

import java.io.IOException;
import org.referlint.report.CheckedDocument;
import org.referlint.report.InputError;
import org.referlint.report.Turn;

/**
 * Hears of the results of a run, in the order of the inputs, always from the thread that started it, but for {@link #prepare}.
 * An exception ends the run.
 */
public interface ArchiveListener {
  /** A document was checked. */
  void document(CheckedDocument document) throws IOException;

  /**
   * Gets a document ready, so that little is left to do when its turn comes. Called on the threads that check, on several at a
   * time and in any order: what takes time belongs here.
   *
   * @return what hears of the document; taken where {@link #document} would be called
   */
  default Turn prepare(CheckedDocument document) throws IOException {
    return () -> document(document);
  }

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
