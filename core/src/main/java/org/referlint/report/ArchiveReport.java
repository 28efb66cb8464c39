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

  /**
   * Documents that are alike as a whole; after all passages.
   *
   * @param likeness the least share of runs of words that two of them have in common
   * @param paths of the documents
   */
  void alike(double likeness, List<String> paths) throws IOException;

  /** A document that could not be read. */
  void error(InputError error) throws IOException;

  /**
   * After everything else.
   *
   * @param documents how many were compared
   */
  void end(int documents) throws IOException;
}
