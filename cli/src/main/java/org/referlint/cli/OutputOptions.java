package org.referlint.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
          "text, json, jsonl, sarif, rdjson, checkstyle, csv, junit or html (default: ${DEFAULT-VALUE}).",
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

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Report only what is not in this file, which --write-baseline wrote.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write which findings there are to this file, as hashes without any words.")
  private @Nullable Path writeBaseline;

  @Option(
      names = "--since",
      paramLabel = "GIT-REF",
      description = "Report only findings on lines added since this commit, branch or tag of git.")
  private @Nullable String since;

  @Option(
      names = "--report-unused-suppressions",
      description =
          "Say which entries of NAME.referlint.yml answer to no finding or give no reason, and exit with 1.")
  private boolean reportUnused;

  /** What the parser of options fills. */
  OutputOptions() {}

  /** The options of {@link PlainCheck}. */
  OutputOptions(
      Optional<String> format, Optional<String> failOn, boolean explain, boolean noExcerpts) {
    format.ifPresent(given -> this.format = given);
    failOn.ifPresent(given -> this.failOn = given);
    this.explain = explain;
    this.noExcerpts = noExcerpts;
  }

  /** What findings are compared with. */
  Comparison comparison() throws UsageException {
    return Comparison.with(Optional.ofNullable(baseline), Optional.ofNullable(since));
  }

  /** The absolute files that belong to reports and are no documents, wherever they lie. */
  Set<Path> files() {
    Set<Path> files = new HashSet<>();
    for (Path file : new Path[] {output, baseline, writeBaseline}) {
      if (file != null) {
        files.add(file.toAbsolutePath().normalize());
      }
    }
    return files;
  }

  /** Where the findings are noted for later comparison. */
  Optional<Path> writeBaseline() {
    return Optional.ofNullable(writeBaseline);
  }

  /** Whether entries that suppress nothing, or give no reason, count. */
  boolean reportUnusedSuppressions() {
    return reportUnused;
  }

  /** The form of the report. */
  ReportFormat format() throws UsageException {
    Optional<ReportFormat> known = ReportFormat.of(format);
    if (known.isEmpty()) {
      throw CheckCommand.unknown("--format", format, ReportFormat.ids());
    }
    return known.get();
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
