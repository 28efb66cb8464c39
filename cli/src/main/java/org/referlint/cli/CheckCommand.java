package org.referlint.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.referlint.archive.ArchiveOptions;
import org.referlint.config.Configurations;
import org.referlint.finding.Severity;
import org.referlint.report.ArchiveReport;
import org.referlint.report.ReportFormat;
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
  private InputOptions inputs;

  @Mixin
  private OutputOptions reporting;

  @Option(
      names = "--watch",
      description = "Go on and check again what changes, until the command is interrupted.")
  private boolean watch;

  @Option(
      names = "--across",
      paramLabel = "FOLDER",
      description =
          "Report which passages the documents of this folder share, the largest first, and which are alike as a whole, and nothing else.")
  private @Nullable String across;

  /** What the parser of options fills. */
  CheckCommand() {
    this(new InputOptions(), new OutputOptions());
  }

  /** The command of {@link PlainCheck}. */
  CheckCommand(InputOptions inputs, OutputOptions reporting) {
    this.inputs = inputs;
    this.reporting = reporting;
  }

  @Override
  public void use(Streams given) {
    streams = given;
  }

  @Override
  public Integer call() throws UsageException, IOException, InterruptedException {
    Streams io = Objects.requireNonNull(streams);
    if (across != null) {
      return across(across, io);
    }
    // They load while everything else gets ready.
    inputs.dictionaries();
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

  /** Reports what the documents of a folder share. */
  private int across(String folder, Streams io)
      throws UsageException, IOException, InterruptedException {
    ReportFormat format = reporting.format();
    Optional<Severity> limit = reporting.failing();
    Configurations configurations = inputs.withoutIndex();
    AcrossRun run = new AcrossRun(configurations, inputs.run(io, reporting.files()), folder);
    try (ReportOutput output = ReportOutput.open(reporting.output(), io)) {
      ArchiveReport report = ArchiveReport.of(
              format, output.writer(), reporting.report(io, configurations::rule))
          .orElseThrow(
              () -> new UsageException("--across reports as text or json, not as " + format.id()));
      run.report(inputs.index(), report);
      output.complete();
    }
    if (format != ReportFormat.TEXT || reporting.output().isPresent()) {
      run.errors().forEach(error -> io.say(error.path() + ": " + error.reason()));
    }
    configurations.errors().forEach(io::say);
    if (!configurations.errors().isEmpty()) {
      return ExitStatus.USED_WRONGLY;
    }
    if (!run.errors().isEmpty()) {
      return ExitStatus.UNREADABLE;
    }
    boolean fails = run.found() > 0 && limit.filter(Severity.WARNING::reaches).isPresent();
    return fails ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  static String choice(String option, String value, List<String> known) throws UsageException {
    if (!known.contains(value)) {
      throw unknown(option, value, known);
    }
    return value;
  }

  static UsageException unknown(String option, String value, List<String> known) {
    return new UsageException("%s: unknown value '%s'%s; expected one of %s"
        .formatted(option, value, NearestName.hint(value, known), String.join(", ", known)));
  }
}
