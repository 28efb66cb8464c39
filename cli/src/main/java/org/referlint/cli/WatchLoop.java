package org.referlint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.referlint.archive.ArchiveOptions;
import org.referlint.config.ConfigurationReader;
import org.referlint.config.Configurations;
import org.referlint.config.Sidecar;

/** Checks again what changes. A report in a file is always of everything; on standard output only of what changed. */
final class WatchLoop {
  private final Streams io;
  private final List<String> paths;
  private final InputOptions inputs;
  private final boolean wholeReport;
  private final ArchiveOptions options;

  WatchLoop(
      Streams io,
      List<String> paths,
      InputOptions inputs,
      boolean wholeReport,
      ArchiveOptions options) {
    this.io = io;
    this.paths = paths;
    this.inputs = inputs;
    this.wholeReport = wholeReport;
    this.options = options;
  }

  /** Checks everything once, then what changes; goes on until the thread is interrupted or the program ended. */
  void run(ReportRun run, Configurations first)
      throws UsageException, IOException, InterruptedException {
    Configurations configurations = first;
    try (FolderWatch watch = FolderWatch.over(paths, options.leftOut())) {
      // What changes during the first check is heard of already.
      run.report(paths, configurations, options);
      io.say("watching; end with Ctrl-C");
      while (true) {
        Set<Path> changed = watch.await();
        boolean reconfigured = changed.stream().anyMatch(WatchLoop::configures);
        if (reconfigured) {
          configurations = inputs.configurations();
        }
        Predicate<Path> wanted =
            wholeReport || reconfigured ? path -> true : path -> concerns(changed, path);
        run.report(paths, configurations, options.only(wanted));
      }
    }
  }

  private static boolean configures(Path file) {
    String name = file.getFileName().toString();
    return name.equals(ConfigurationReader.FILE_NAME)
        || name.endsWith(".yml") && !name.endsWith(Sidecar.ENDING);
  }

  private static boolean concerns(Set<Path> changed, Path document) {
    boolean concerned = changed.contains(Sidecar.of(document));
    for (Path path = document; path != null && !concerned; path = path.getParent()) {
      concerned = changed.contains(path);
    }
    return concerned;
  }
}
