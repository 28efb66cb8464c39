package org.referlint.report;

import java.io.IOException;
import java.io.Writer;
import org.referlint.finding.DetectorFailure;
import org.referlint.finding.Finding;
import org.referlint.finding.Severity;
import org.referlint.text.LineColumn;

/** The XML form of Checkstyle, which review bots and build servers read. Columns count UTF-16 units from 1. */
final class CheckstyleReport implements ReportWriter {
  /** The format's version, not a program's. */
  private static final String VERSION = "4.3";

  private final Writer out;
  private final ReportOptions options;

  CheckstyleReport(Writer out, ReportOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void begin() throws IOException {
    out.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"" + VERSION + "\">\n");
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    open(document.source().path());
    for (Finding finding : document.result().findings()) {
      LineColumn place = document.source().lines().lineColumn(finding.range().start());
      error(
          place.line() + 1,
          place.column() + 1,
          severity(finding.severity()),
          options.message(finding),
          finding.rule().toString());
    }
    for (DetectorFailure failure : document.result().failures()) {
      error(1, 1, "error", "not checked: " + failure.error(), failure.detector());
    }
    close();
  }

  @Override
  public void error(InputError error) throws IOException {
    open(error.path());
    error(1, 1, "error", "not checked: " + error.reason(), "input");
    close();
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.write("</checkstyle>\n");
    out.flush();
  }

  private static String severity(Severity severity) {
    return severity == Severity.HINT ? "info" : severity.id();
  }

  private void open(String path) throws IOException {
    out.write("  <file name=\"" + XmlText.of(path) + "\">\n");
  }

  private void close() throws IOException {
    out.write("  </file>\n");
  }

  private void error(int line, int column, String severity, String message, String source)
      throws IOException {
    out.write(
        "    <error line=\"%d\" column=\"%d\" severity=\"%s\" message=\"%s\" source=\"%s.%s\"/>\n"
            .formatted(line, column, severity, XmlText.of(message), Tool.NAME, XmlText.of(source)));
  }
}
