package org.referlint.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.referlint.archive.ArchiveOptions;
import org.referlint.config.Configurations;
import org.referlint.text.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code referlint check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check referrals and report what weakens them.")
final class CheckCommand implements Callable<Integer>, ReferlintCommand.NeedsStreams {
  private @Nullable Streams streams;

  @Mixin
  private InputOptions inputs = new InputOptions();

  @Mixin
  private OutputOptions reporting = new OutputOptions();

  @Option(
      names = "--watch",
      description = "Go on and check again what changes, until the command is interrupted.")
  private boolean watch;

  @Override
  public void use(Streams given) {
    streams = given;
  }

  @Override
  public Integer call() throws UsageException, IOException, InterruptedException {
    Streams io = Objects.requireNonNull(streams);
    List<String> paths = inputs.paths(io);
    Configurations configurations = inputs.configurations();
    ArchiveOptions options = inputs.run(io, reporting.files());
    ReportRun run = new ReportRun(io, reporting, inputs.quiet());
    if (watch) {
      boolean wholeReport = reporting.output().isPresent();
      new WatchLoop(io, paths, inputs, wholeReport, options).run(run, configurations);
    }
    return run.report(paths, configurations, options);
  }

  static String choice(String option, String value, List<String> known) throws UsageException {
    if (!known.contains(value)) {
      throw new UsageException("%s: unknown value '%s'%s; expected one of %s"
          .formatted(option, value, NearestName.hint(value, known), String.join(", ", known)));
    }
    return value;
  }
}
