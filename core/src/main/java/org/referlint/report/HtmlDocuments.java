package org.referlint.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Indicator;
import org.referlint.finding.Severity;
import org.referlint.html.HeatMap;
import org.referlint.html.HeatMap.Cell;
import org.referlint.html.HeatMap.Column;
import org.referlint.html.HeatMap.Row;
import org.referlint.html.Html;

/** The parts of a page that hold documents against each other. */
final class HtmlDocuments {
  private static final int IN_RANKING = 5;

  private final KeptDocuments kept;

  HtmlDocuments(KeptDocuments kept) {
    this.kept = kept;
  }

  Html heatMap() {
    List<Row> rows = new ArrayList<>();
    for (RankedDocument document : kept.inOrder()) {
      List<Cell> cells = new ArrayList<>();
      for (Element element : Element.values()) {
        cells.add(cell(Objects.requireNonNull(document.elements().get(element))));
      }
      for (Indicator indicator : Indicator.values()) {
        cells.add(
            document.indicators().contains(indicator)
                ? new Cell("found", "●", "found")
                : new Cell("none", "", "not found"));
      }
      rows.add(new Row(shortened(document.name()), document.id(), document.id(), cells));
    }
    Html html = new Html();
    html.open("ul", "class", "legend");
    sign(html, "present", "✓", "element present");
    sign(html, "missing", "✗", "element missing");
    sign(html, "not-applicable", "–", "element not asked");
    sign(html, "found", "●", "indicator found");
    html.close();
    return html.add(HeatMap.of(
        "Heat map of referrals by elements and indicators", "Referral", columns(), rows));
  }

  /** A path without all but its last folder, so that what tells documents apart has room. */
  private static String shortened(String name) {
    int file = name.lastIndexOf('/');
    int folder = file < 0 ? -1 : name.lastIndexOf('/', file - 1);
    return name.substring(folder + 1);
  }

  private static void sign(Html html, String kind, String sign, String title) {
    html.open("li").leaf("span", sign, "class", "swatch sign " + kind, "aria-hidden", "true");
    html.text(title).close();
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (Element element : Element.values()) {
      columns.add(new Column(Titles.of(element), columns.isEmpty()));
    }
    int elements = columns.size();
    for (Indicator indicator : Indicator.values()) {
      columns.add(new Column(Titles.of(indicator), columns.size() == elements));
    }
    return columns;
  }

  private static Cell cell(State state) {
    String sign = switch (state) {
      case PRESENT -> "✓";
      case MISSING -> "✗";
      case NOT_APPLICABLE -> "–";
    };
    return new Cell(state.id(), sign, HtmlMap.spoken(state));
  }

  Html ranking() {
    List<RankedDocument> worst = kept.worstFirst();
    List<RankedDocument> best = new ArrayList<>(worst);
    Collections.reverse(best);
    int each = Math.min(IN_RANKING, (worst.size() + 1) / 2);
    Html html = new Html();
    html.leaf(
        "p", "Ranked by errors, then by warnings, then by elements missing.", "class", "meta");
    html.open("div", "class", "pair");
    table(html, "Most to mend", worst.subList(0, each));
    table(html, "Best", best.subList(0, Math.min(each, worst.size() - each)));
    return html.close();
  }

  private static void table(Html html, String title, List<RankedDocument> documents) {
    html.open("div")
        .leaf("h3", title)
        .open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", title);
    html.open("table", "class", "list").open("thead").open("tr");
    html.leaf("th", "Referral", "scope", "col");
    html.leaf("th", "Errors", "scope", "col", "class", "figure");
    html.leaf("th", "Warnings", "scope", "col", "class", "figure");
    html.leaf("th", "Elements", "scope", "col", "class", "figure").close().close();
    html.open("tbody");
    for (RankedDocument document : documents) {
      html.open("tr").open("th", "scope", "row");
      html.leaf("a", document.name(), "href", "#" + document.id()).close();
      html.leaf("td", String.valueOf(document.count(Severity.ERROR)), "class", "figure");
      html.leaf("td", String.valueOf(document.count(Severity.WARNING)), "class", "figure");
      html.leaf("td", document.count(State.PRESENT) + " of " + document.asked(), "class", "figure");
      html.close();
    }
    html.close().close().close().closeLine();
  }
}
