package org.referlint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Writes which passages the documents of an archive share. Called in the order of its methods, from one thread. */
public interface ArchiveReport {
  /** The report in a form; empty where that has none for archives. */
  static Optional<ArchiveReport> of(ReportFormat format, Writer out, ReportOptions options) {
    return switch (format) {
      case TEXT -> Optional.of(new ArchiveTextReport(out, options));
      case JSON -> Optional.of(new ArchiveJsonReport(out, options));
      default -> Optional.empty();
    };
  }

  /** Before everything else. */
  void begin() throws IOException;

  /**
   * A shared passage; the largest come first.
   *
   * @param words how many words the two documents that share most of it have in common
   * @param places where it stands
   */
  void passage(int words, List<PlacedText> places) throws IOException;

  /** A document that could not be read. */
  void error(InputError error) throws IOException;

  /** After everything else. */
  void end(int documents, int passages) throws IOException;
}
