package org.referlint.archive;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.referlint.input.FormatReader;
import org.referlint.input.TableColumns;

/**
 * How a run is to go.
 *
 * @param jobs how many documents are checked at a time, from 1 up
 * @param columns which columns of tables to read; goes before what a configuration says
 * @param formats gives the reader of formats other than plain text when one is needed; empty where there is none
 * @param standardInput what {@code -} stands for
 * @param cache where results are remembered
 * @param leftOut absolute files and folders that a search passes over, such as the report being written
 * @param wanted says of an absolute file whether it is to be checked; the others are not spoken of
 */
public record ArchiveOptions(
    int jobs,
    Optional<TableColumns> columns,
    Supplier<Optional<FormatReader>> formats,
    InputStream standardInput,
    Optional<ResultCache> cache,
    Set<Path> leftOut,
    Predicate<Path> wanted) {
  /** Refuses a run without a thread. */
  public ArchiveOptions {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs: " + jobs);
    }
    leftOut = Set.copyOf(leftOut);
  }

  /** All processors, no cache, no standard input; other formats as far as their module is on the class path. */
  public static ArchiveOptions standard() {
    return new ArchiveOptions(
        Runtime.getRuntime().availableProcessors(),
        Optional.empty(),
        () -> ServiceLoader.load(FormatReader.class).findFirst(),
        InputStream.nullInputStream(),
        Optional.empty(),
        Set.of(),
        file -> true);
  }

  /** The same for some of the files only. */
  public ArchiveOptions only(Predicate<Path> some) {
    return new ArchiveOptions(jobs, columns, formats, standardInput, cache, leftOut, some);
  }
}
