package org.referlint.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import org.referlint.finding.Element;
import org.referlint.finding.Family;
import org.referlint.finding.Severity;
import org.referlint.html.HeatMap;
import org.referlint.html.HeatMap.Cell;
import org.referlint.html.HeatMap.Column;
import org.referlint.html.HeatMap.Row;
import org.referlint.html.Html;
import org.referlint.html.TrendChart;
import org.referlint.html.TrendChart.Point;
import org.referlint.report.Statistics.Group;

/** The parts of a page that hold months and teams against each other. */
final class HtmlComparisons {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  /** Teams beyond this number are left out of the comparison, the smallest first. */
  private static final int MOST_GROUPS = 40;

  private final Statistics statistics;
  private final boolean findings;

  HtmlComparisons(Statistics statistics, boolean findings) {
    this.statistics = statistics;
    this.findings = findings;
  }

  /** The months from the first to the last, in words. */
  static String months(SortedMap<YearMonth, Tally> months) {
    String first = MONTH.format(months.firstKey());
    String last = MONTH.format(months.lastKey());
    return first.equals(last) ? first : first + " to " + last;
  }

  Html trends() {
    Html html = new Html();
    int dated = statistics.months().values().stream().mapToInt(Tally::documents).sum();
    int undated = statistics.all().documents() - dated;
    if (undated > 0) {
      html.leaf(
          "p",
          TextReport.count(undated, "referral") + " without a date left out.",
          "class",
          "note");
    }
    html.open("div", "class", "pair");
    if (findings) {
      html.add(weaknesses("Errors and warnings in each referral, on average", statistics.months()));
    }
    html.add(shares("Elements present, of those asked for", statistics.months()));
    html.close();
    statistics.groups().forEach((name, group) -> {
      if (statistics.groups().size() > 1
          && statistics.groups().size() <= MOST_GROUPS
          && group.months().size() > 1) {
        html.open("details", "class", "more").leaf("summary", name + " by month");
        html.open("div", "class", "pair");
        if (findings) {
          html.add(weaknesses(name + ": errors and warnings in each referral", group.months()));
        }
        html.add(shares(name + ": elements present", group.months())).close().closeLine();
      }
    });
    return html;
  }

  private static Html weaknesses(String title, SortedMap<YearMonth, Tally> months) {
    double most =
        months.values().stream().mapToDouble(Tally::weaknessesPerDocument).max().orElse(0);
    double top = Math.max(1, Math.ceil(most));
    return TrendChart.of(
        title,
        "weaknesses",
        top,
        Html.oneDecimal(top),
        points(months, Tally::weaknessesPerDocument, false));
  }

  private static Html shares(String title, SortedMap<YearMonth, Tally> months) {
    return TrendChart.of(title, "shares", 1, "100%", points(months, Tally::sharePresent, true));
  }

  private static List<Point> points(
      SortedMap<YearMonth, Tally> months, ToDoubleFunction<Tally> figure, boolean share) {
    List<Point> points = new ArrayList<>();
    months.forEach((month, tally) -> {
      double value = figure.applyAsDouble(tally);
      String written = share ? Html.percent(value) : Html.oneDecimal(value);
      points.add(new Point(
          MONTH.format(month),
          value,
          written + " (" + TextReport.count(tally.documents(), "referral") + ")"));
    });
    return points;
  }

  Html groups() {
    List<Map.Entry<String, Group>> groups = statistics.groups().entrySet().stream()
        .sorted(Comparator.comparingInt(g -> -g.getValue().all().documents()))
        .limit(MOST_GROUPS)
        .sorted(Map.Entry.comparingByKey())
        .toList();
    Html html = new Html();
    int left = statistics.groups().size() - groups.size();
    if (left > 0) {
      html.leaf("p", left + " smaller teams left out.", "class", "note");
    }
    figures(html, groups);
    html.leaf("h3", "Elements present, by team");
    List<Column> columns = new ArrayList<>();
    for (Element element : Element.values()) {
      columns.add(new Column(Titles.of(element), columns.isEmpty()));
    }
    List<Row> rows = groups.stream()
        .map(group -> new Row(group.getKey(), "", "", cells(group.getValue().all())))
        .toList();
    return html.add(HeatMap.of("Heat map of teams by elements", "Team", columns, rows));
  }

  private static List<Cell> cells(Tally tally) {
    List<Cell> cells = new ArrayList<>();
    for (Element element : Element.values()) {
      int asked = tally.asked(element);
      if (asked == 0) {
        cells.add(new Cell("not-applicable", "–", "not asked"));
      } else {
        long percent = Math.round(100.0 * tally.present(element) / asked);
        cells.add(
            new Cell("share s" + percent / 20, String.valueOf(percent), percent + "% present"));
      }
    }
    return cells;
  }

  private void figures(Html html, List<Map.Entry<String, Group>> groups) {
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Teams in figures");
    html.open("table", "class", "list").open("thead").open("tr").leaf("th", "Team", "scope", "col");
    heading(html, "Referrals");
    if (findings) {
      heading(html, "Errors each");
      heading(html, "Warnings each");
      for (Family family : Family.values()) {
        heading(html, Titles.of(family));
      }
    }
    heading(html, "Elements present");
    html.close().closeLine();
    html.open("tbody");
    for (Map.Entry<String, Group> group : groups) {
      Tally tally = group.getValue().all();
      html.open("tr").leaf("th", group.getKey(), "scope", "row");
      figure(html, String.valueOf(tally.documents()));
      if (findings) {
        figure(html, each(tally, tally.count(Severity.ERROR)));
        figure(html, each(tally, tally.count(Severity.WARNING)));
        for (Family family : Family.values()) {
          figure(html, each(tally, tally.count(family)));
        }
      }
      figure(html, Html.percent(tally.sharePresent()));
      html.closeLine();
    }
    html.close().close().closeLine();
    if (findings) {
      html.leaf("p", "Figures of findings are averages for each referral.", "class", "meta");
    }
  }

  private static String each(Tally tally, int count) {
    return Html.oneDecimal((double) count / tally.documents());
  }

  private static void heading(Html html, String title) {
    html.leaf("th", title, "scope", "col", "class", "figure");
  }

  private static void figure(Html html, String figure) {
    html.leaf("td", figure, "class", "figure");
  }
}
