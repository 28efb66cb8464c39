package org.referlint.html;

import java.util.List;
import java.util.Locale;

/** A line over months, drawn as SVG, with its figures as a table behind it. */
public final class TrendChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 220;
  private static final int LEFT = 44;
  private static final int RIGHT = 12;
  private static final int TOP = 12;
  private static final int BOTTOM = 34;
  private static final int MOST_LABELS = 9;

  /**
   * A point of the line.
   *
   * @param label the month
   * @param value the figure
   * @param written the figure as people write it
   */
  public record Point(String label, double value, String written) {}

  private TrendChart() {}

  /**
   * The chart with a table of its figures.
   *
   * @param kind the class of the line, for the style sheet
   * @param top the highest figure of the scale
   * @param topWritten the same as people write it
   */
  public static Html of(
      String title, String kind, double top, String topWritten, List<Point> points) {
    Html html = new Html();
    html.open("figure", "class", "trend").leaf("figcaption", title);
    html.add(svg(title, kind, top, topWritten, points));
    html.open("details", "class", "figures").leaf("summary", "Figures: " + title);
    html.open("table").open("thead").open("tr");
    html.leaf("th", "Month", "scope", "col")
        .leaf("th", title, "scope", "col")
        .close()
        .close();
    html.open("tbody");
    for (Point point : points) {
      html.open("tr")
          .leaf("th", point.label(), "scope", "row")
          .leaf("td", point.written())
          .close();
    }
    return html.close().close().close().closeLine();
  }

  private static Html svg(
      String title, String kind, double top, String topWritten, List<Point> points) {
    Html svg = new Html();
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "aria-label",
        title + ": " + spoken(points),
        "class",
        kind);
    line(svg, y(0, top), "axis");
    line(svg, y(top / 2, top), "grid");
    line(svg, y(top, top), "grid");
    label(svg, LEFT - 6, y(top, top) + 4, "end", topWritten);
    label(svg, LEFT - 6, y(0, top) + 4, "end", "0");
    int step = Math.max(1, (points.size() + MOST_LABELS - 1) / MOST_LABELS);
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      double x = x(i, points.size());
      double y = y(points.get(i).value(), top);
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y));
      if (i % step == 0) {
        label(svg, x, HEIGHT - 12, "middle", points.get(i).label());
      }
    }
    svg.open("path", "class", "line", "d", path.toString());
    for (int i = 0; i < points.size(); i++) {
      svg.open("g");
      svg.leaf("title", points.get(i).label() + ": " + points.get(i).written());
      svg.open(
          "circle",
          "r",
          "4",
          "cx",
          number(x(i, points.size())),
          "cy",
          number(y(points.get(i).value(), top)));
      svg.close();
    }
    return svg.closeLine();
  }

  private static String spoken(List<Point> points) {
    Point first = points.get(0);
    Point last = points.get(points.size() - 1);
    return "%s in %s, %s in %s"
        .formatted(first.written(), first.label(), last.written(), last.label());
  }

  private static double x(int index, int count) {
    double width = WIDTH - LEFT - RIGHT;
    return count == 1 ? LEFT + width / 2 : LEFT + 14 + (width - 28) * index / (count - 1);
  }

  private static double y(double value, double top) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  }

  private static void line(Html svg, double y, String kind) {
    svg.open(
        "line",
        "class",
        kind,
        "x1",
        String.valueOf(LEFT),
        "x2",
        String.valueOf(WIDTH - RIGHT),
        "y1",
        number(y),
        "y2",
        number(y));
  }

  private static void label(Html svg, double x, double y, String anchor, String text) {
    svg.leaf("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
