package org.referlint.report;

import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms a report can have; the place to add one. */
public enum ReportFormat {
  /** For people at a terminal. */
  TEXT,
  /** One JSON object for the run. */
  JSON,
  /** One JSON object for each document. */
  JSONL,
  /** SARIF 2.1.0, for code hosts and review tools. */
  SARIF,
  /** The Reviewdog Diagnostic Format, for bots that comment on changes. */
  RDJSON,
  /** The XML of Checkstyle, for review bots and build servers. */
  CHECKSTYLE,
  /** One line for each finding, for spreadsheets. */
  CSV,
  /** The XML of JUnit, for build servers. */
  JUNIT,
  /** One page for people who lead. */
  HTML;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** The name on the command line. */
  public String id() {
    return id;
  }

  /** The format of a name. */
  public static Optional<ReportFormat> of(String id) {
    for (ReportFormat format : values()) {
      if (format.id.equals(id)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** All names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ReportFormat::id).toList();
  }

  /** A writer of this form; flushes, but does not close what it writes to. */
  public ReportWriter writer(Writer out, ReportOptions options) {
    return switch (this) {
      case TEXT -> new ReportInParts(out, part -> new TextReport(part, options));
      case JSON -> new JsonReport(out, options);
      case JSONL -> new ReportInParts(out, part -> new JsonLinesReport(part, options));
      case SARIF -> new SarifReport(out, options);
      case RDJSON -> new RdjsonReport(out, options);
      case CHECKSTYLE -> new CheckstyleReport(out, options);
      case CSV -> new ReportInParts(out, part -> new CsvReport(part, options));
      case JUNIT -> new JunitReport(out, options);
      case HTML -> HtmlReport.ofFindings(out, options);
    };
  }
}
