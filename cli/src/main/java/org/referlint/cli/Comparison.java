package org.referlint.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.referlint.archive.Problems;
import org.referlint.report.Baseline;
import org.referlint.report.CheckedDocument;

/** Holds back what was there before: in a baseline, or on lines older than a commit. Safe for all threads. */
final class Comparison {
  private final @Nullable Baseline baseline;
  private final @Nullable AddedLines addedLines;

  private Comparison(@Nullable Baseline baseline, @Nullable AddedLines addedLines) {
    this.baseline = baseline;
    this.addedLines = addedLines;
  }

  /**
   * A comparison with what was asked for, if anything.
   *
   * @throws UsageException where the baseline can't be used
   */
  static Comparison with(Optional<Path> baseline, Optional<String> since) throws UsageException {
    return new Comparison(
        baseline.isPresent() ? read(baseline.get()) : null,
        since.map(AddedLines::new).orElse(null));
  }

  private static Baseline read(Path file) throws UsageException {
    try (Reader in = Files.newBufferedReader(file)) {
      return Baseline.read(in);
    } catch (Baseline.BaselineException e) {
      throw new UsageException("--baseline: %s: %s".formatted(file, e.getMessage()));
    } catch (IOException e) {
      throw new UsageException("--baseline: " + Problems.describe(e));
    }
  }

  /** The same document with the findings that were there before held back. */
  CheckedDocument compare(CheckedDocument document) throws IOException {
    CheckedDocument compared = document;
    if (baseline != null) {
      compared = baseline.compare(compared);
    }
    return addedLines == null ? compared : addedLines.compare(compared);
  }
}
