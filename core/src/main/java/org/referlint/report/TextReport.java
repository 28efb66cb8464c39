package org.referlint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.referlint.finding.Coverage;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Finding;
import org.referlint.finding.Fix;
import org.referlint.finding.HeldBack;
import org.referlint.finding.Severity;
import org.referlint.text.LineColumn;

/**
 * The report for people: each finding with its line and a caret under the words, then what is missing, then a sum. No text is
 * made by a format here: Java reads the customs of all countries first, which takes a tenth of the check of one text.
 */
final class TextReport implements ReportWriter {
  private static final String INDENT = "      ";

  private final Writer out;
  private final ReportOptions options;
  private final Style style;

  TextReport(Writer out, ReportOptions options) {
    this.out = out;
    this.options = options;
    this.style = new Style(options.color());
  }

  @Override
  public void begin() {
    // The first document is the beginning.
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    List<Finding> findings = document.result().findings();
    if (findings.isEmpty() && document.result().failures().isEmpty() && !options.explain()) {
      return;
    }
    line(style.bold(document.source().path())
        + style.faint("  judged as " + document.result().victim().id()));
    line("");
    for (Finding finding : findings) {
      if (!finding.ofWholeText()) {
        finding(finding, document);
      }
    }
    missing(findings, document.result().coverage());
    if (options.explain()) {
      heldBack(document);
    }
    for (var failure : document.result().failures()) {
      line("  " + style.severity(Severity.ERROR, "not checked") + "  " + failure.detector() + ": "
          + failure.error());
    }
    line("");
  }

  private void finding(Finding finding, CheckedDocument document) throws IOException {
    LineColumn place = document.source().lines().lineColumn(finding.range().start());
    line("  " + document.source().path() + ":" + (place.line() + 1) + ":" + (place.column() + 1)
        + "  " + style.severity(finding.severity(), finding.severity().id()) + "  "
        + style.faint(finding.rule().toString() + original(document, finding)));
    if (options.excerpts()) {
      Excerpt excerpt = Excerpt.of(document.source(), finding.range());
      line(INDENT + excerpt.line());
      line(INDENT + style.severity(finding.severity(), excerpt.carets()));
    }
    wrapped(finding.message(), "");
    if (options.explain()) {
      wrapped(grounds(finding, document), "why reported: ");
    }
    if (!finding.fixes().isEmpty()) {
      wrapped(
          finding.fixes().stream().map(Fix::title).collect(Collectors.joining(" · ")), "better: ");
    }
    line("");
  }

  private static String original(CheckedDocument document, Finding finding) {
    return document
        .origin()
        .places()
        .at(finding.range().start())
        .map(place -> "  (" + place.inWords() + ")")
        .orElse("");
  }

  private void missing(List<Finding> findings, Coverage coverage) throws IOException {
    List<Finding> absences = findings.stream().filter(Finding::ofWholeText).toList();
    if (!absences.isEmpty()) {
      line("  " + style.bold("Missing"));
      for (Finding absence : absences) {
        line("    " + style.severity(absence.severity(), absence.severity().id()) + "  "
            + style.faint(absence.rule().toString()));
        wrapped(absence.message(), "");
      }
      line("");
    }
    List<Element> present = coverage.elementsThatAre(State.PRESENT);
    int asked = present.size() + coverage.elementsThatAre(State.MISSING).size();
    wrapped(
        present.size() + " of " + asked + " elements"
            + list(present.stream().map(Element::id).toList()) + "; "
            + coverage.indicators().size() + " indicator categories"
            + list(coverage.indicators().keySet().stream().map(i -> i.id()).toList()),
        "found: ");
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
  }

  private String grounds(Finding finding, CheckedDocument document) {
    String words = finding.grounds().decidedBy().stream()
        .map(range -> "“" + Excerpt.oneLine(document.source().slice(range)) + "”")
        .collect(Collectors.joining(", "));
    return words.isEmpty() || !options.excerpts()
        ? finding.grounds().reason()
        : finding.grounds().reason() + ", by the words " + words;
  }

  private void heldBack(CheckedDocument document) throws IOException {
    line("");
    line("  " + style.bold("Held back"));
    for (HeldBack held : document.result().heldBack()) {
      LineColumn place = document.source().lines().lineColumn(held.range().start());
      String words = options.excerpts()
          ? " “" + Excerpt.oneLine(document.source().slice(held.range())) + "”"
          : "";
      String decided = options.excerpts()
          ? ": “" + Excerpt.oneLine(document.source().slice(held.decidedBy())) + "”"
          : "";
      line("    %d:%d  %s%s  %s%s"
          .formatted(
              place.line() + 1,
              place.column() + 1,
              style.faint(held.entry()),
              words,
              held.reason(),
              decided));
    }
  }

  @Override
  public void error(InputError error) throws IOException {
    line(style.bold(error.path()) + "  " + style.severity(Severity.ERROR, "not checked"));
    wrapped(error.reason(), "");
    line("");
  }

  @Override
  public void end(Summary summary) throws IOException {
    if (summary.partial()) {
      line(style.severity(
          Severity.ERROR,
          "This report is partial: the run was ended before all inputs were looked at."));
    }
    StringBuilder line = new StringBuilder();
    if (summary.inputs() > summary.documents()) {
      line.append(count(summary.inputs(), "input")).append(": ");
    }
    line.append(count(summary.documents(), "document")).append(" checked");
    line.append(", ").append(summary.documentsWithFindings()).append(" with findings: ");
    for (Severity severity : Severity.values()) {
      if (summary.count(severity) > 0 || severity.reaches(Severity.WARNING)) {
        line.append(severity == Severity.ERROR ? "" : ", ")
            .append(count(summary.count(severity), severity.id()));
      }
    }
    if (summary.known() > 0) {
      line.append("; ").append(summary.known()).append(" known before held back");
    }
    if (summary.suppressed() > 0) {
      line.append("; ").append(summary.suppressed()).append(" kept by the writers");
    }
    if (summary.errors() > 0) {
      line.append("; ")
          .append(count(summary.errors(), "input"))
          .append(" not checked or not in full");
    }
    line(style.bold(line.toString()));
    out.flush();
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 || what.equals("info") ? "" : "s");
  }

  private void wrapped(String text, String label) throws IOException {
    String first = INDENT + label;
    for (String line : TextWrap.lines(text, 96 - first.length())) {
      line((first.isBlank() ? INDENT + " ".repeat(label.length()) : INDENT + style.faint(label))
          + line);
      first = "";
    }
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
