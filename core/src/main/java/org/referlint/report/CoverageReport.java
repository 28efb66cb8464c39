package org.referlint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.referlint.finding.Coverage;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Evidence;
import org.referlint.finding.Indicator;
import org.referlint.finding.Severity;
import org.referlint.text.LineColumn;

/** The evidence map of each document, for people at a terminal. */
public final class CoverageReport implements ReportWriter {
  private final Writer out;
  private final Style style;

  /** Writes to {@code out}, which is flushed and not closed. */
  public CoverageReport(Writer out, boolean color) {
    this.out = out;
    this.style = new Style(color);
  }

  @Override
  public void begin() {
    // The first document is the beginning.
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    Coverage coverage = document.result().coverage();
    out.write(style.bold(document.source().path())
        + style.faint("  judged as " + document.result().victim().id()) + "\n");
    out.write("  elements\n");
    for (Map.Entry<Element, ElementState> element : coverage.elements().entrySet()) {
      State state = element.getValue().state();
      String name = "    %-18s".formatted(element.getKey().id());
      out.write(
          name + (state == State.MISSING ? style.severity(Severity.ERROR, state.id()) : state.id())
              + "\n");
      evidence(document, element.getValue().evidence());
    }
    out.write("  indicators\n");
    for (Map.Entry<Indicator, List<Evidence>> indicator : coverage.indicators().entrySet()) {
      out.write("    " + indicator.getKey().id() + "\n");
      evidence(document, indicator.getValue());
    }
    out.write("\n");
  }

  private void evidence(CheckedDocument document, List<Evidence> evidence) throws IOException {
    for (Evidence one : evidence) {
      LineColumn place = document.source().lines().lineColumn(one.range().start());
      String where = (place.line() + 1) + ":" + (place.column() + 1);
      String words = Excerpt.oneLine(document.source().slice(one.range()));
      out.write("      %-8s “%s”  %s\n".formatted(where, words, style.faint(one.entry())));
    }
  }

  @Override
  public void error(InputError error) {
    // The run says so; there is no map of it.
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.flush();
  }
}
