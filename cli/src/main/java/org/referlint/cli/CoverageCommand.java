package org.referlint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.referlint.archive.ArchiveListener;
import org.referlint.archive.ArchiveRun;
import org.referlint.archive.InputNote;
import org.referlint.config.Configurations;
import org.referlint.report.CheckedDocument;
import org.referlint.report.CoverageJson;
import org.referlint.report.CoverageReport;
import org.referlint.report.HtmlReport;
import org.referlint.report.InputError;
import org.referlint.report.ReportOptions;
import org.referlint.report.ReportWriter;
import org.referlint.report.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code referlint coverage}. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description =
        "Show the evidence map alone: which words give which element or indicator, and what is missing.")
final class CoverageCommand implements Callable<Integer>, ReferlintCommand.NeedsStreams {
  private static final List<String> FORMATS = List.of("text", "json", "html");

  private @Nullable Streams streams;

  @Mixin
  private InputOptions inputs = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, or html for a page (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private String format = "text";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the map to this file, whole or not at all.")
  private @Nullable Path output;

  @Option(
      names = "--no-excerpts",
      description = "Leave the words of the documents out of the page.")
  private boolean noExcerpts;

  @Override
  public void use(Streams given) {
    streams = given;
  }

  @Override
  public Integer call() throws UsageException, IOException, InterruptedException {
    Streams io = Objects.requireNonNull(streams);
    List<String> paths = inputs.paths(io);
    Configurations configurations = inputs.configurations();
    String form = CheckCommand.choice("--format", format, FORMATS);
    Optional<Path> target = Optional.ofNullable(output);
    Set<Path> leftOut = target.map(Path::toAbsolutePath).map(Set::of).orElse(Set.of());
    Summary summary = new Summary();
    try (ReportOutput out = ReportOutput.open(target, io)) {
      ReportOptions look = new ReportOptions(
          !noExcerpts,
          io.color() && target.isEmpty(),
          false,
          Optional.empty(),
          configurations::rule);
      ReportWriter writer = switch (form) {
        case "html" -> HtmlReport.ofEvidence(out.writer(), look);
        case "json" -> new CoverageJson(out.writer(), look);
        default -> new CoverageReport(out.writer(), look.color());
      };
      writer.begin();
      new ArchiveRun(configurations, inputs.run(io, leftOut)).check(paths, new ArchiveListener() {
        @Override
        public void document(CheckedDocument document) throws IOException {
          summary.add(document);
          writer.document(document);
        }

        @Override
        public void error(InputError error) throws IOException {
          summary.add(error);
          writer.error(error);
          io.say(error.path() + ": " + error.reason());
        }

        @Override
        public void note(InputNote note) {
          if (!inputs.quiet()) {
            io.say(note.path() + ": " + note.message());
          }
        }
      });
      writer.end(summary);
      out.complete();
    }
    configurations.errors().forEach(io::say);
    return !configurations.errors().isEmpty()
        ? ExitStatus.USED_WRONGLY
        : summary.errors() > 0 ? ExitStatus.UNREADABLE : ExitStatus.CLEAN;
  }
}
