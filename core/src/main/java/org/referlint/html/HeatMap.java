package org.referlint.html;

import java.util.List;

/** A table whose cells are coloured; every cell says in words or signs what its colour says. */
public final class HeatMap {
  /**
   * A column.
   *
   * @param title its heading
   * @param first whether a group of columns begins here
   */
  public record Column(String title, boolean first) {}

  /**
   * A cell.
   *
   * @param kind its class, for the style sheet
   * @param sign what stands in it
   * @param spoken what is read out in the place of the sign
   */
  public record Cell(String kind, String sign, String spoken) {}

  /**
   * A row.
   *
   * @param title its heading
   * @param target the id of what its heading leads to; empty where it leads nowhere
   * @param key what a filter knows it by
   */
  public record Row(String title, String target, String key, List<Cell> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  private HeatMap() {}

  /** The table; it scrolls by itself, sideways and downwards. */
  public static Html of(String caption, String corner, List<Column> columns, List<Row> rows) {
    Html html = new Html();
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table", "class", "heat");
    html.leaf("caption", caption, "class", "hidden");
    html.open("thead").open("tr").leaf("th", corner, "scope", "col", "class", "corner");
    for (Column column : columns) {
      html.open("th", "scope", "col", "class", column.first() ? "turned first" : "turned");
      html.leaf("span", column.title()).close();
    }
    html.close().closeLine();
    html.open("tbody");
    for (Row row : rows) {
      row(html, row, columns);
    }
    return html.close().close().closeLine();
  }

  private static void row(Html html, Row row, List<Column> columns) {
    html.open("tr", "data-key", row.key()).open("th", "scope", "row");
    if (row.target().isEmpty()) {
      html.text(row.title());
    } else {
      html.leaf("a", row.title(), "href", "#" + row.target());
    }
    html.close();
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      html.open("td", "class", columns.get(i).first() ? cell.kind() + " first" : cell.kind());
      html.leaf("span", cell.sign(), "aria-hidden", "true");
      html.leaf("span", cell.spoken(), "class", "hidden").close();
    }
    html.closeLine();
  }
}
