package org.referlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.referlint.config.Configurations;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.report.BaselineWriter;
import org.referlint.report.CheckedDocument;
import org.referlint.report.InputError;
import org.referlint.report.ReportFormat;
import org.referlint.report.ReportOptions;
import org.referlint.report.ReportWriter;
import org.referlint.report.Summary;
import org.referlint.text.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code referlint check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check referrals and report what weakens them.")
final class CheckCommand implements Callable<Integer>, ReferlintCommand.NeedsStreams {
  private @Nullable Streams streams;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "A file, a folder (searched for *.txt and *.md), a glob, or - for standard input.")
  private List<String> paths = List.of();

  @Mixin
  private OutputOptions reporting = new OutputOptions();

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

  @Override
  public void use(Streams given) {
    streams = given;
  }

  @Override
  public Integer call() throws UsageException, IOException, InterruptedException {
    Streams io = java.util.Objects.requireNonNull(streams);
    ReportFormat format = reporting.format();
    Optional<Severity> limit = reporting.failing();
    if (jobs < 1) {
      throw new UsageException("--jobs needs a number from 1 up");
    }
    if (config != null && !Files.isRegularFile(config)) {
      throw new UsageException(config + ": no such configuration file");
    }
    Configurations configurations =
        new Configurations(Optional.ofNullable(config), victimOf(victim), Inputs::read);
    ReportOptions options = reporting.report(io, configurations::rule);
    Summary summary = new Summary();
    Comparison comparison = reporting.comparison();
    Suppressions suppressions = new Suppressions(io, reporting.reportUnusedSuppressions());
    try (ReportOutput report = ReportOutput.open(reporting.output(), io);
        ReportOutput known = ReportOutput.openIfAny(reporting.writeBaseline())) {
      boolean seen = format == ReportFormat.TEXT && reporting.output().isEmpty() && io.terminal();
      List<ReportWriter> writers = new ArrayList<>();
      writers.add(format.writer(report.writer(), options));
      if (reporting.writeBaseline().isPresent()) {
        writers.add(new BaselineWriter(known.writer()));
      }
      for (ReportWriter writer : writers) {
        writer.begin();
      }
      new Run(configurations, io, jobs).check(paths, new Run.Taker() {
        @Override
        public void take(CheckedDocument document) throws IOException {
          CheckedDocument compared = comparison.compare(document);
          summary.add(compared);
          suppressions.look(compared);
          for (ReportWriter writer : writers) {
            writer.document(compared);
          }
        }

        @Override
        public void take(InputError error) throws IOException {
          summary.add(error);
          for (ReportWriter writer : writers) {
            writer.error(error);
          }
          if (!seen) {
            io.say(error.path() + ": " + error.reason());
          }
        }
      });
      for (ReportWriter writer : writers) {
        writer.end(summary);
      }
      report.complete();
      known.complete();
    }
    configurations.errors().forEach(io::say);
    int status = status(summary, limit, configurations.errors().isEmpty());
    return status == ExitStatus.CLEAN && suppressions.fail() ? ExitStatus.FINDINGS : status;
  }

  private static int status(Summary summary, Optional<Severity> limit, boolean configured) {
    if (!configured) {
      return ExitStatus.USED_WRONGLY;
    }
    if (summary.errors() > 0) {
      return ExitStatus.UNREADABLE;
    }
    return limit.filter(summary::reaches).isPresent() ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  static Optional<Victim> victimOf(@Nullable String name) throws UsageException {
    if (name == null
        || choice("--victim", name, List.of("child", "adult", "auto")).equals("auto")) {
      return Optional.empty();
    }
    return Optional.of(Victim.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  static String choice(String option, String value, List<String> known) throws UsageException {
    if (!known.contains(value)) {
      throw new UsageException("%s: unknown value '%s'%s; expected one of %s"
          .formatted(option, value, NearestName.hint(value, known), String.join(", ", known)));
    }
    return value;
  }
}
