package org.referlint.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.referlint.archive.ArchiveOptions;
import org.referlint.archive.DocumentLoader;
import org.referlint.archive.Problems;
import org.referlint.archive.ResultCache;
import org.referlint.config.Configurations;
import org.referlint.engine.Linter;
import org.referlint.finding.Victim;
import org.referlint.input.TableColumns;
import org.referlint.overlap.KnownSources;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is asked of the inputs of a command: which there are, how they are read, how they are judged. */
final class InputOptions {
  private static final String STANDARD_INPUT = "-";

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "A file, a folder (searched with all below it), a glob, a zip file, or - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description =
          "Read more paths from this file, one a line or parted by NUL; - for standard input.")
  private @Nullable String filesFrom;

  @Option(
      names = "--text-column",
      paramLabel = "NAME",
      description = "The column of CSV, JSON Lines and Excel files that holds the narratives.")
  private @Nullable String textColumn;

  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      description = "The column that holds the references.")
  private @Nullable String idColumn;

  @Option(
      names = "--date-column",
      paramLabel = "NAME",
      description = "The column that holds the days.")
  private @Nullable String dateColumn;

  @Option(
      names = "--group-column",
      paramLabel = "NAME",
      description = "The column that holds the teams, for comparison.")
  private @Nullable String groupColumn;

  @Option(
      names = "--victim",
      paramLabel = "VICTIM",
      description = "child, adult or auto (default: what the configuration says, else auto).")
  private @Nullable String victim;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration for all documents (default: .referlint.yml found upwards from each).")
  private @Nullable Path config;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Documents checked at a time (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Remember results in this folder, so that unchanged documents are not checked again. It holds no words of them.")
  private @Nullable Path cache;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing about the run: no progress, no notes; errors stand in the report.")
  private boolean quiet;

  @Option(
      names = "--index",
      paramLabel = "FILE",
      description =
          "Fingerprints of an archive, as hashes without any words: --across makes or extends the file; without it, passages that stand in the archive too are reported.")
  private @Nullable Path index;

  private @Nullable Supplier<Linter> linter;

  /** What the parser of options fills. */
  InputOptions() {}

  /** The options of {@link PlainCheck}. */
  InputOptions(List<String> paths, Optional<String> victim, boolean quiet) {
    this.paths = List.copyOf(paths);
    this.victim = victim.orElse(null);
    this.quiet = quiet;
  }

  /** The linter without any configuration; it loads from the first call on, while everything else gets ready. */
  Supplier<Linter> dictionaries() {
    Supplier<Linter> known = linter;
    if (known == null) {
      Supplier<Linter> loading = Linter.loading();
      known = isOneText() ? () -> loading.get().helpedBy(InputOptions::beside) : loading;
      linter = known;
    }
    return known;
  }

  /** Whether a single text is checked, which leaves a processor idle. */
  private boolean isOneText() {
    if (paths.size() != 1 || filesFrom != null) {
      return false;
    }
    String name = paths.get(0);
    // Not as a Path: a name that the system can't have is told of later, with all other inputs.
    return (name.endsWith(".txt") || name.endsWith(".md")) && new File(name).isFile();
  }

  private static void beside(Runnable work) {
    Thread thread = new Thread(work, "passages");
    thread.setDaemon(true);
    thread.start();
  }

  /** The stored index of an archive. */
  Optional<Path> index() {
    return Optional.ofNullable(index);
  }

  /** How many documents are read at a time. */
  int jobs() throws UsageException {
    if (jobs < 1) {
      throw new UsageException("--jobs needs a number from 1 up");
    }
    return jobs;
  }

  /** Whether nothing is to be said about the run. */
  boolean quiet() {
    return quiet;
  }

  /** Everything that is to be checked. */
  List<String> paths(Streams io) throws UsageException {
    List<String> all = new ArrayList<>(paths);
    if (filesFrom != null) {
      if (filesFrom.equals(STANDARD_INPUT) && all.contains(STANDARD_INPUT)) {
        throw new UsageException("standard input can't be both a list of files and a document");
      }
      all.addAll(listed(filesFrom, io));
    } else if (all.isEmpty()) {
      throw new UsageException("nothing to check: name a file, a folder, or - for standard input");
    }
    return all;
  }

  private static List<String> listed(String name, Streams io) throws UsageException {
    try {
      byte[] bytes =
          name.equals(STANDARD_INPUT) ? io.in().readAllBytes() : Files.readAllBytes(Path.of(name));
      String list = new String(bytes, StandardCharsets.UTF_8);
      String[] names = list.indexOf('\0') >= 0 ? list.split("\0") : list.split("\r?\n");
      return List.of(names).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UsageException("--files-from " + name + ": " + Problems.reason(e));
    }
  }

  /** The configurations of a run; what the stored index of an archive holds is a source for all of them. */
  Configurations configurations() throws UsageException {
    if (index == null) {
      return configurations(KnownSources.NONE);
    }
    if (cache != null) {
      throw new UsageException("--cache knows nothing of an index: leave --cache or --index out");
    }
    try {
      ArchiveOptions plain = new ArchiveOptions(
          jobs(),
          columns(),
          FormatsLoader::find,
          InputStream.nullInputStream(),
          Optional.empty(),
          Set.of(),
          path -> true);
      return configurations(AcrossRun.sources(index, withoutIndex(), plain));
    } catch (IOException e) {
      throw new UsageException("can't use the index: " + Problems.describe(e));
    }
  }

  /** The configurations of a run that compares the documents of an archive. */
  Configurations withoutIndex() throws UsageException {
    return configurations(KnownSources.NONE);
  }

  private Configurations configurations(KnownSources archived) throws UsageException {
    if (config != null && !Files.isRegularFile(config)) {
      throw new UsageException(config + ": no such configuration file");
    }
    return new Configurations(
        Optional.ofNullable(config),
        victimOf(victim),
        new DocumentLoader(FormatsLoader::find),
        dictionaries(),
        archived);
  }

  /** What {@code --victim} says; empty for {@code auto}. */
  static Optional<Victim> victimOf(@Nullable String name) throws UsageException {
    if (name == null
        || CheckCommand.choice("--victim", name, List.of("child", "adult", "auto"))
            .equals("auto")) {
      return Optional.empty();
    }
    return Optional.of(Victim.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  /**
   * How a run is to go.
   *
   * @param leftOut files that a search passes over
   */
  ArchiveOptions run(Streams io, Set<Path> leftOut) throws UsageException {
    Set<Path> passed = new HashSet<>(leftOut);
    // What the run itself needs may lie among the documents and is none.
    passOver(cache, passed);
    passOver(index, passed);
    passOver(config, passed);
    return new ArchiveOptions(
        jobs(), columns(), FormatsLoader::find, io.in(), cache(), passed, path -> true);
  }

  private static void passOver(@Nullable Path path, Set<Path> passed) {
    if (path != null) {
      passed.add(path.toAbsolutePath().normalize());
    }
  }

  private Optional<TableColumns> columns() throws UsageException {
    if (textColumn != null) {
      return Optional.of(new TableColumns(
          textColumn,
          Optional.ofNullable(idColumn),
          Optional.ofNullable(dateColumn),
          Optional.ofNullable(groupColumn)));
    }
    if (idColumn != null || dateColumn != null || groupColumn != null) {
      throw new UsageException("--text-column is missing: which column holds the narratives?");
    }
    return Optional.empty();
  }

  private Optional<ResultCache> cache() throws UsageException {
    try {
      return cache == null ? Optional.empty() : Optional.of(ResultCache.open(cache));
    } catch (IOException e) {
      throw new UsageException("can't use the cache: " + Problems.describe(e));
    }
  }
}
