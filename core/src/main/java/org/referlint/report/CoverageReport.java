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

/** The evidence map of one document, for people. */
public final class CoverageReport {
  private CoverageReport() {}

  /** Writes the map of a document. */
  public static void write(CheckedDocument document, Writer out, boolean color) throws IOException {
    Style style = new Style(color);
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
      evidence(document, element.getValue().evidence(), out, style);
    }
    out.write("  indicators\n");
    for (Map.Entry<Indicator, List<Evidence>> indicator : coverage.indicators().entrySet()) {
      out.write("    " + indicator.getKey().id() + "\n");
      evidence(document, indicator.getValue(), out, style);
    }
    out.write("\n");
  }

  private static void evidence(
      CheckedDocument document, List<Evidence> evidence, Writer out, Style style)
      throws IOException {
    for (Evidence one : evidence) {
      LineColumn place = document.source().lines().lineColumn(one.range().start());
      String where = (place.line() + 1) + ":" + (place.column() + 1);
      String words = Excerpt.oneLine(document.source().slice(one.range()));
      out.write("      %-8s “%s”  %s\n".formatted(where, words, style.faint(one.entry())));
    }
  }
}
