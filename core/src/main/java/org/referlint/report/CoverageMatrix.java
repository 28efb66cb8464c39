package org.referlint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.referlint.finding.Coverage;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Indicator;

/** Documents by elements, and documents by indicators, each with its totals, in at most 100 columns. */
final class CoverageMatrix {
  private static final int WIDTH = 100;
  private static final int LETTERS = 3;
  private static final int LEGEND = 24;

  /**
   * One document.
   *
   * @param path its path
   * @param coverage its map
   */
  record Row(String path, Coverage coverage) {}

  private final List<Row> rows;
  private final Style style;

  CoverageMatrix(List<Row> rows, Style style) {
    this.rows = List.copyOf(rows);
    this.style = style;
  }

  void write(Writer out) throws IOException {
    List<String> elements = new ArrayList<>();
    for (Element element : Element.values()) {
      elements.add(element.id());
    }
    out.write(style.bold("elements") + "    ● present   ○ missing   · not asked\n");
    head(elements, out);
    for (Row row : rows) {
      StringBuilder cells = new StringBuilder();
      for (Element element : Element.values()) {
        State state = row.coverage().state(element).state();
        cells.append(cell(state == State.PRESENT ? "●" : state == State.MISSING ? "○" : "·"));
      }
      out.write(name(row.path(), elements.size()) + cells + "\n");
    }
    totals(
        elements,
        out,
        "missing",
        (row, i) -> row.coverage().state(Element.values()[i]).state() == State.MISSING);
    out.write("\n" + style.bold("indicators") + "    ● found\n");
    List<String> indicators = Indicator.ids();
    head(indicators, out);
    for (Row row : rows) {
      StringBuilder cells = new StringBuilder();
      for (Indicator indicator : Indicator.values()) {
        cells.append(cell(row.coverage().indicators().containsKey(indicator) ? "●" : "·"));
      }
      out.write(name(row.path(), indicators.size()) + cells + "\n");
    }
    totals(
        indicators,
        out,
        "found",
        (row, i) -> row.coverage().indicators().containsKey(Indicator.values()[i]));
  }

  /** Whether a row counts in a column. */
  @FunctionalInterface
  private interface Counted {
    boolean in(Row row, int column);
  }

  private void totals(List<String> columns, Writer out, String what, Counted counted)
      throws IOException {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      cells.append(cell(
          String.valueOf(rows.stream().filter(row -> counted.in(row, column)).count())));
    }
    out.write(name(what + " in " + rows.size() + " documents", columns.size()) + cells + "\n");
  }

  /** Letters above the columns, and what they stand for. */
  private void head(List<String> columns, Writer out) throws IOException {
    StringBuilder letters = new StringBuilder();
    StringBuilder legend = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      String letter = String.valueOf((char) ('A' + i));
      letters.append(cell(letter));
      boolean last = i % (WIDTH / LEGEND) == WIDTH / LEGEND - 1 || i == columns.size() - 1;
      String entry = letter + " " + columns.get(i);
      legend.append(last ? entry + "\n" : CoverageReport.pad(entry, LEGEND));
    }
    out.write(style.faint(legend.toString()));
    out.write(name("", columns.size()) + letters + "\n");
  }

  private static String cell(String text) {
    return " ".repeat(LETTERS - text.length()) + text;
  }

  /** The end of a long path says more than its beginning. */
  private static String name(String path, int columns) {
    int width = WIDTH - columns * LETTERS - 1;
    String cut = path.length() < width ? path : "…" + path.substring(path.length() - width + 2);
    return CoverageReport.pad(cut, width);
  }
}
