package org.referlint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.referlint.finding.DetectorFailure;
import org.referlint.finding.Family;
import org.referlint.finding.Finding;
import org.referlint.text.LineColumn;

/**
 * The XML form of JUnit, which build servers read: a suite for each document, in it a case for each family. A case fails
 * where a finding is as grave as the run was told to fail on; milder findings stand in its output.
 */
final class JunitReport implements ReportWriter {
  private final Writer out;
  private final ReportOptions options;

  JunitReport(Writer out, ReportOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void begin() throws IOException {
    out.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"" + Tool.NAME + "\">\n");
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    List<Finding> findings = document.result().findings();
    long failed = findings.stream()
        .filter(this::fails)
        .map(finding -> finding.rule().family())
        .distinct()
        .count();
    List<DetectorFailure> failures = document.result().failures();
    String suite = document.source().path();
    open(suite, Family.values().length + failures.size(), failed, failures.size());
    for (Family family : Family.values()) {
      List<Finding> own =
          findings.stream().filter(f -> f.rule().family() == family).toList();
      testCase(suite, family, own, document);
    }
    for (DetectorFailure failure : failures) {
      error(suite, failure.detector(), failure.error());
    }
    out.write("  </testsuite>\n");
  }

  private void testCase(
      String suite, Family family, List<Finding> findings, CheckedDocument document)
      throws IOException {
    out.write(
        "    <testcase classname=\"%s\" name=\"%s\"".formatted(XmlText.of(suite), family.id()));
    if (findings.isEmpty()) {
      out.write("/>\n");
      return;
    }
    out.write(">\n");
    List<Finding> failing = findings.stream().filter(this::fails).toList();
    if (!failing.isEmpty()) {
      out.write("      <failure type=\"%s\" message=\"%s\">%s</failure>\n"
          .formatted(
              family.id(),
              failing.size() == 1 ? "1 finding" : failing.size() + " findings",
              list(failing, document)));
    }
    List<Finding> mild = findings.stream().filter(f -> !fails(f)).toList();
    if (!mild.isEmpty()) {
      out.write("      <system-out>" + list(mild, document) + "</system-out>\n");
    }
    out.write("    </testcase>\n");
  }

  private boolean fails(Finding finding) {
    return options.failing().filter(finding.severity()::reaches).isPresent();
  }

  private String list(List<Finding> findings, CheckedDocument document) {
    StringBuilder list = new StringBuilder();
    for (Finding finding : findings) {
      LineColumn place = document.source().lines().lineColumn(finding.range().start());
      list.append("%s:%d:%d: %s: %s (%s)\n"
          .formatted(
              document.source().path(),
              place.line() + 1,
              place.column() + 1,
              finding.severity().id(),
              options.message(finding),
              finding.rule()));
    }
    return XmlText.of(list.toString()).replace("&#10;", "\n");
  }

  @Override
  public void error(InputError error) throws IOException {
    open(error.path(), 1, 0, 1);
    error(error.path(), "input", error.reason());
    out.write("  </testsuite>\n");
  }

  private void open(String path, int tests, long failures, int errors) throws IOException {
    out.write("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"0\">\n"
        .formatted(XmlText.of(path), tests, failures, errors));
  }

  private void error(String suite, String name, String reason) throws IOException {
    out.write(
        "    <testcase classname=\"%s\" name=\"%s\">\n      <error message=\"%s\"/>\n    </testcase>\n"
            .formatted(XmlText.of(suite), XmlText.of(name), XmlText.of(reason)));
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.write("</testsuites>\n");
    out.flush();
  }
}
