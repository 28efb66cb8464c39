package org.referlint.report;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.referlint.finding.DetectorFailure;
import org.referlint.finding.Finding;
import org.referlint.finding.Fix;
import org.referlint.input.DocumentOrigin;
import org.referlint.text.LineColumn;

/**
 * One line for each finding, for spreadsheets (RFC 4180, with LF). A byte order mark tells spreadsheets that it is UTF-8.
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvReport implements ReportWriter {
  private static final List<String> COLUMNS = List.of(
      "path",
      "id",
      "date",
      "group",
      "victim",
      "rule",
      "family",
      "severity",
      "line",
      "column",
      "endLine",
      "endColumn",
      "offset",
      "length",
      "text",
      "message",
      "suggestions",
      "source",
      "key");

  /** What makes a spreadsheet read a cell as a formula, also behind a line end that it drops. */
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private final Writer out;
  private final ReportOptions options;

  CsvReport(Writer out, ReportOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void begin() throws IOException {
    out.write('\uFEFF');
    row(
        options.excerpts()
            ? COLUMNS
            : COLUMNS.stream().filter(c -> !c.equals("text")).toList());
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    Map<Finding, String> keys = document.keys();
    for (Finding finding : document.result().findings()) {
      row(cells(document, finding, Objects.requireNonNull(keys.get(finding))));
    }
    for (DetectorFailure failure : document.result().failures()) {
      failed(document.source().path(), failure.detector() + ": " + failure.error());
    }
  }

  private List<String> cells(CheckedDocument document, Finding finding, String key) {
    LineColumn start = document.source().lines().lineColumn(finding.range().start());
    LineColumn end = document.source().lines().lineColumn(finding.range().end());
    DocumentOrigin origin = document.origin();
    List<String> cells = new ArrayList<>(List.of(
        document.source().path(),
        origin.id().orElse(""),
        origin.date().map(LocalDate::toString).orElse(""),
        origin.group().orElse(""),
        document.result().victim().id(),
        finding.rule().toString(),
        finding.rule().family().id(),
        finding.severity().id(),
        String.valueOf(start.line() + 1),
        String.valueOf(start.column() + 1),
        String.valueOf(end.line() + 1),
        String.valueOf(end.column() + 1),
        String.valueOf(finding.range().start()),
        String.valueOf(finding.range().length())));
    if (options.excerpts()) {
      cells.add(finding.ofWholeText() ? "" : document.source().slice(finding.range()));
    }
    cells.add(options.message(finding));
    cells.add(finding.fixes().stream().map(Fix::title).collect(Collectors.joining(" | ")));
    cells.add(finding.source());
    cells.add(key);
    return cells;
  }

  @Override
  public void error(InputError error) throws IOException {
    failed(error.path(), error.reason());
  }

  private void failed(String path, String reason) throws IOException {
    List<String> cells = new ArrayList<>();
    for (String column : COLUMNS) {
      switch (column) {
        case "path" -> cells.add(path);
        case "severity" -> cells.add("not-checked");
        case "message" -> cells.add(reason);
        case "text" -> cells.addAll(options.excerpts() ? List.of("") : List.of());
        default -> cells.add("");
      }
    }
    row(cells);
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.flush();
  }

  private void row(List<String> cells) throws IOException {
    out.write(cells.stream().map(CsvReport::cell).collect(Collectors.joining(",")));
    out.write('\n');
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    String harmless = formula ? "'" + text : text;
    boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
