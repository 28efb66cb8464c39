package org.referlint.html;

import java.util.List;
import java.util.Locale;

/** Bars that lie, as a table: a heading, a bar of one or more parts, and the figure in words. */
public final class BarList {
  /**
   * A part of a bar.
   *
   * @param kind its class, for the style sheet
   * @param size its size in the unit of the whole list
   * @param spoken what it stands for
   */
  public record Part(String kind, double size, String spoken) {}

  /**
   * A bar.
   *
   * @param title its heading
   * @param hint what else there is to say of it; empty for nothing
   * @param figure what is written at its end
   */
  public record Bar(String title, String hint, List<Part> parts, String figure) {
    /** Copies the list. */
    public Bar {
      parts = List.copyOf(parts);
    }
  }

  private BarList() {}

  /** The table; {@code full} is the size that fills the whole width. */
  public static Html of(
      String caption, String heading, String figure, double full, List<Bar> bars) {
    Html html = new Html();
    html.open("table", "class", "bars").leaf("caption", caption, "class", "hidden");
    html.open("thead", "class", "hidden").open("tr");
    html.leaf("th", heading, "scope", "col").leaf("th", figure, "scope", "col");
    html.leaf("th", "Bar", "scope", "col").close().closeLine();
    html.open("tbody");
    for (Bar bar : bars) {
      html.open("tr").open("th", "scope", "row").text(bar.title());
      if (!bar.hint().isEmpty()) {
        html.leaf("small", bar.hint());
      }
      html.close().leaf("td", bar.figure(), "class", "figure").open("td", "class", "bar");
      html.open("span", "class", "track");
      for (Part part : bar.parts()) {
        if (part.size() > 0) {
          html.open(
              "span",
              "class",
              "part " + part.kind(),
              "style",
              String.format(Locale.ROOT, "width:%.2f%%", 100 * part.size() / full),
              "title",
              part.spoken());
          html.leaf("span", part.spoken(), "class", "hidden").close();
        }
      }
      html.close().close().closeLine();
    }
    return html.close().closeLine();
  }
}
