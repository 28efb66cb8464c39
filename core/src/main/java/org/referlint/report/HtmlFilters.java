package org.referlint.report;

import java.util.ArrayList;
import java.util.List;
import org.referlint.finding.Element;
import org.referlint.finding.Family;
import org.referlint.finding.Severity;
import org.referlint.html.Html;

/** What narrows down the list of documents; shown only where scripts run. */
final class HtmlFilters {
  private final Statistics statistics;
  private final boolean findings;

  HtmlFilters(Statistics statistics, boolean findings) {
    this.statistics = statistics;
    this.findings = findings;
  }

  private record Choice(String value, String title) {}

  Html html() {
    Html html = new Html();
    html.open(
        "form",
        "id",
        "filters",
        "role",
        "search",
        "aria-label",
        "Narrow down the documents",
        "hidden",
        "hidden");
    html.open("label")
        .text("Search ")
        .open("input", "type", "search", "name", "words", "autocomplete", "off")
        .close();
    if (findings) {
      List<Choice> families = new ArrayList<>();
      for (Family family : Family.values()) {
        families.add(new Choice(family.id(), Titles.of(family)));
      }
      select(html, "Family ", "families", "any", families);
      List<Choice> severities = new ArrayList<>();
      for (Severity severity : Severity.values()) {
        severities.add(new Choice(severity.id(), severity.id()));
      }
      select(html, "Gravest finding ", "severity", "any", severities);
    }
    List<Choice> elements = new ArrayList<>();
    for (Element element : Element.values()) {
      elements.add(new Choice(element.id(), Titles.of(element)));
    }
    select(html, "Missing ", "missing", "any", elements);
    if (!statistics.groups().isEmpty()) {
      List<Choice> groups = new ArrayList<>();
      statistics.groups().keySet().forEach(name -> groups.add(new Choice(name, name)));
      select(html, "Team ", "group", "any", groups);
    }
    List<Choice> orders = new ArrayList<>();
    orders.add(new Choice("name", "name"));
    if (!statistics.months().isEmpty()) {
      orders.add(new Choice("date", "date"));
    }
    if (findings) {
      orders.add(new Choice("rank", "most to mend first"));
    }
    select(html, "Order ", "order", "as read", orders);
    if (findings) {
      html.open("label")
          .open("input", "type", "checkbox", "name", "marks")
          .text(" Underline evidence")
          .close();
    }
    html.leaf("button", "Open all", "type", "button", "name", "open");
    html.leaf("button", "Close all", "type", "button", "name", "shut");
    html.leaf("button", "Reset", "type", "reset");
    html.open("output", "aria-live", "polite", "id", "count").close();
    return html.closeLine();
  }

  private static void select(
      Html html, String label, String name, String any, List<Choice> choices) {
    html.open("label").text(label).open("select", "name", name).leaf("option", any, "value", "");
    for (Choice choice : choices) {
      html.leaf("option", choice.title(), "value", choice.value());
    }
    html.close().close();
  }
}
