package org.referlint.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.report.ReportFormat;
import org.referlint.report.ReportOptions;
import org.referlint.rule.RuleInfo;
import picocli.CommandLine.Option;

/** What is asked of the report of {@code check}. */
final class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, json, jsonl, sarif, rdjson, checkstyle, csv or junit (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private String format = "text";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to this file, whole or not at all.")
  private @Nullable Path output;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Exit with 1 from this severity on: error, warning, info, hint or never (default: ${DEFAULT-VALUE}).",
      defaultValue = "warning")
  private String failOn = "warning";

  @Option(names = "--explain", description = "Show what was held back too, and what decided.")
  private boolean explain;

  @Option(
      names = "--no-excerpts",
      description = "Leave the words of the documents out of the report.")
  private boolean noExcerpts;

  /** The form of the report. */
  ReportFormat format() throws UsageException {
    return ReportFormat.of(CheckCommand.choice("--format", format, ReportFormat.ids()))
        .orElseThrow();
  }

  /** Where the report goes; standard output where empty. */
  Optional<Path> output() {
    return Optional.ofNullable(output);
  }

  /** The severity from which on the run fails. */
  Optional<Severity> failing() throws UsageException {
    String name = CheckCommand.choice(
        "--fail-on", failOn, List.of("error", "warning", "info", "hint", "never"));
    return name.equals("never")
        ? Optional.empty()
        : Optional.of(Severity.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  /** How the report is to look. */
  ReportOptions report(Streams streams, Function<RuleId, Optional<RuleInfo>> rules)
      throws UsageException {
    boolean color = streams.color() && output == null;
    return new ReportOptions(!noExcerpts, color, explain, failing(), rules);
  }
}
