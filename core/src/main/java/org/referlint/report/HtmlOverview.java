package org.referlint.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.referlint.finding.Element;
import org.referlint.finding.Family;
import org.referlint.finding.Indicator;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.html.BarList;
import org.referlint.html.BarList.Bar;
import org.referlint.html.BarList.Part;
import org.referlint.html.Html;
import org.referlint.report.Statistics.RuleCount;
import org.referlint.rule.RuleInfo;

/** The parts of a page that sum up all documents. */
final class HtmlOverview {
  private static final int MOST_RULES = 15;

  private final Statistics statistics;
  private final Function<RuleId, Optional<RuleInfo>> rules;

  HtmlOverview(Statistics statistics, Function<RuleId, Optional<RuleInfo>> rules) {
    this.statistics = statistics;
    this.rules = rules;
  }

  Html totals(Summary summary, boolean findings) {
    Html html = new Html();
    html.open("dl", "class", "tiles");
    tile(html, String.valueOf(summary.documents()), "referrals checked", "");
    if (findings) {
      tile(
          html,
          String.valueOf(summary.documentsWithFindings()),
          "with findings",
          summary.documents() == 0
              ? ""
              : Html.percent((double) summary.documentsWithFindings() / summary.documents()));
      tile(html, String.valueOf(summary.count(Severity.ERROR)), "errors", "must be mended");
      tile(html, String.valueOf(summary.count(Severity.WARNING)), "warnings", "likely to weaken");
    }
    if (summary.documents() > 0) {
      tile(
          html,
          Html.percent(statistics.all().sharePresent()),
          "of elements present",
          "of those asked for");
      double indicators =
          Arrays.stream(Indicator.values()).mapToInt(statistics.all()::count).sum();
      tile(
          html,
          Html.oneDecimal(indicators / summary.documents()),
          "indicators",
          "in each referral, on average");
    }
    if (summary.known() > 0) {
      tile(html, String.valueOf(summary.known()), "known before", "held back");
    }
    if (summary.suppressed() > 0) {
      tile(html, String.valueOf(summary.suppressed()), "kept by writers", "with their reasons");
    }
    if (summary.errors() > 0) {
      tile(html, String.valueOf(summary.errors()), "not checked", "or not in full");
    }
    return html.closeLine();
  }

  private static void tile(Html html, String figure, String what, String more) {
    html.open("div").leaf("dt", what).leaf("dd", figure, "class", "big");
    if (!more.isEmpty()) {
      html.leaf("dd", more, "class", "meta");
    }
    html.close();
  }

  Html work() {
    Html html = new Html();
    html.leaf("h3", "Findings by family");
    legend(html, "error", "error", "warning", "warning", "info", "info", "hint", "hint");
    Tally all = statistics.all();
    double full = Arrays.stream(Family.values()).mapToInt(all::count).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (Family family : Family.values()) {
      List<Part> parts = new ArrayList<>();
      for (Severity severity : Severity.values()) {
        int count = all.count(family, severity);
        parts.add(new Part(severity.id(), count, TextReport.count(count, severity.id())));
      }
      bars.add(new Bar(Titles.of(family), family.id(), parts, String.valueOf(all.count(family))));
    }
    html.add(BarList.of("Findings by family", "Family", "Findings", Math.max(1, full), bars));
    html.leaf("h3", "Rules that report most");
    rules(html);
    return html;
  }

  private void rules(Html html) {
    List<RuleCount> counts = statistics.rules();
    if (counts.isEmpty()) {
      html.leaf("p", "Nothing was found.");
      return;
    }
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Rules that report most");
    html.open("table", "class", "list").open("thead").open("tr");
    html.leaf("th", "Rule", "scope", "col").leaf("th", "What it finds", "scope", "col");
    html.leaf("th", "Referrals", "scope", "col", "class", "figure");
    html.leaf("th", "Findings", "scope", "col", "class", "figure").close().closeLine();
    html.open("tbody");
    for (RuleCount count : counts.subList(0, Math.min(MOST_RULES, counts.size()))) {
      html.open("tr").open("th", "scope", "row").leaf("code", count.rule().toString());
      html.text(" ")
          .leaf("span", count.gravest().id(), "class", "chip " + count.gravest().id());
      html.close();
      html.leaf("td", rules.apply(count.rule()).map(RuleInfo::why).orElse(""));
      html.leaf("td", String.valueOf(count.documents()), "class", "figure");
      html.leaf("td", String.valueOf(count.findings()), "class", "figure").closeLine();
    }
    html.close().close().closeLine();
    if (counts.size() > MOST_RULES) {
      html.leaf(
          "p",
          "%d more rules report something.".formatted(counts.size() - MOST_RULES),
          "class",
          "note");
    }
  }

  private static void legend(Html html, String... kindsAndTitles) {
    html.open("ul", "class", "legend");
    for (int i = 0; i < kindsAndTitles.length; i += 2) {
      html.open("li")
          .open("span", "class", "swatch " + kindsAndTitles[i], "aria-hidden", "true")
          .close();
      html.text(kindsAndTitles[i + 1]).close();
    }
    html.closeLine();
  }

  Html evidence() {
    Tally all = statistics.all();
    Html html = new Html();
    html.leaf("h3", "Elements: how many referrals have what was asked of them");
    legend(html, "present", "present", "missing", "missing");
    List<Bar> elements = new ArrayList<>();
    for (Element element : Element.values()) {
      int asked = all.asked(element);
      int present = all.present(element);
      double share = asked == 0 ? 0 : (double) present / asked;
      elements.add(new Bar(
          Titles.of(element),
          "",
          List.of(
              new Part("present", share, present + " present"),
              new Part("missing", asked == 0 ? 0 : 1 - share, asked - present + " missing")),
          asked == 0
              ? "not asked"
              : "%s (%d of %d)".formatted(Html.percent(share), present, asked)));
    }
    html.add(BarList.of("Elements", "Element", "Referrals that have it", 1, elements));
    html.leaf("h3", "Indicators: how many referrals show them");
    List<Bar> indicators = Arrays.stream(Indicator.values())
        .sorted(Comparator.comparingInt(i -> -all.count(i)))
        .map(i -> new Bar(
            Titles.of(i),
            "",
            List.of(new Part("present", all.count(i), TextReport.count(all.count(i), "referral"))),
            String.valueOf(all.count(i))))
        .toList();
    html.add(BarList.of(
        "Indicators", "Indicator", "Referrals that show it", all.documents(), indicators));
    return html;
  }
}
