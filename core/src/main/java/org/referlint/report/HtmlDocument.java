package org.referlint.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.referlint.finding.Coverage;
import org.referlint.finding.DetectorFailure;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Evidence;
import org.referlint.finding.Finding;
import org.referlint.finding.Fix;
import org.referlint.finding.RelatedPlace;
import org.referlint.finding.Severity;
import org.referlint.html.Html;
import org.referlint.html.MarkedText;
import org.referlint.html.MarkedText.Mark;
import org.referlint.text.TextRange;

/** The part of a page that shows one document: its text with marks, its findings, its evidence map. */
final class HtmlDocument {
  /** A longer text is shown up to here; browsers get slow. */
  private static final int MOST_TEXT = 200_000;

  private final CheckedDocument document;
  private final String id;
  private final boolean excerpts;
  private final boolean findings;

  /**
   * A document to show.
   *
   * @param id the id of its section
   * @param excerpts whether its words may stand in the page
   * @param findings whether its findings are shown, and not its evidence alone
   */
  HtmlDocument(CheckedDocument document, String id, boolean excerpts, boolean findings) {
    this.document = document;
    this.id = id;
    this.excerpts = excerpts;
    this.findings = findings;
  }

  Html section() {
    List<Finding> reported = findings ? document.result().findings() : List.of();
    Html html = new Html();
    html.open(
        "details",
        "class",
        "document",
        "id",
        id,
        "data-families",
        families(reported),
        "data-severity",
        reported.stream()
            .map(Finding::severity)
            .min(Severity::compareTo)
            .map(Severity::id)
            .orElse(""),
        "data-errors",
        count(reported, Severity.ERROR),
        "data-warnings",
        count(reported, Severity.WARNING),
        "data-group",
        document.origin().group().orElse(""),
        "data-date",
        document.origin().date().map(Object::toString).orElse(""),
        "data-missing",
        document.result().coverage().elementsThatAre(State.MISSING).stream()
            .map(Element::id)
            .collect(Collectors.joining(" ")),
        "data-name",
        RankedDocument.name(document));
    summary(html, reported);
    html.open("div", "class", "columns");
    html.open("div", "class", "main");
    if (excerpts) {
      text(html, reported);
    }
    if (findings) {
      findings(html, reported);
    }
    html.close();
    html.open("div", "class", "side");
    new HtmlMap(document, excerpts).write(html);
    return html.close().close().closeLine();
  }

  private static String count(List<Finding> reported, Severity severity) {
    return String.valueOf(
        reported.stream().filter(f -> f.severity() == severity).count());
  }

  private static String families(List<Finding> reported) {
    return reported.stream()
        .map(f -> f.rule().family().id())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private void summary(Html html, List<Finding> reported) {
    html.open("summary").leaf("span", RankedDocument.name(document), "class", "name");
    document
        .origin()
        .date()
        .ifPresent(d -> html.text(" ").leaf("span", d.toString(), "class", "meta"));
    document.origin().group().ifPresent(g -> html.text(" ").leaf("span", g, "class", "meta"));
    for (Severity severity : Severity.values()) {
      long count = reported.stream().filter(f -> f.severity() == severity).count();
      if (count > 0) {
        html.text(" ")
            .leaf(
                "span",
                TextReport.count((int) count, severity.id()),
                "class",
                "chip " + severity.id());
      }
    }
    Coverage coverage = document.result().coverage();
    int present = coverage.elementsThatAre(State.PRESENT).size();
    int asked = present + coverage.elementsThatAre(State.MISSING).size();
    html.text(" ").leaf("span", present + " of " + asked + " elements", "class", "chip plain");
    html.closeLine();
  }

  private void text(Html html, List<Finding> reported) {
    html.leaf("h3", "The text");
    String text = document.source().text();
    int end = Math.min(text.length(), MOST_TEXT);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < reported.size(); i++) {
      Finding finding = reported.get(i);
      if (!finding.ofWholeText()) {
        marks.add(new Mark(
            finding.range(),
            "mark " + finding.severity().id(),
            String.valueOf(i + 1),
            findingId(i),
            finding.severity().id() + ": " + finding.message()));
      }
    }
    Coverage coverage = document.result().coverage();
    coverage
        .elements()
        .forEach((element, state) -> state
            .evidence()
            .forEach(e -> marks.add(evidence(e, "Element: " + Titles.of(element)))));
    coverage
        .indicators()
        .forEach((indicator, evidence) ->
            evidence.forEach(e -> marks.add(evidence(e, "Indicator: " + Titles.of(indicator)))));
    html.open("div", "class", "narrative").add(MarkedText.of(text, end, marks)).closeLine();
    if (end < text.length()) {
      html.leaf("p", "The text is long; what follows is not shown.", "class", "note");
    }
  }

  private static Mark evidence(Evidence evidence, String title) {
    return new Mark(evidence.range(), "evidence", "", "", title);
  }

  private String findingId(int index) {
    return id + "f" + (index + 1);
  }

  private void findings(Html html, List<Finding> reported) {
    html.leaf("h3", "Findings");
    if (reported.isEmpty()) {
      html.leaf("p", "Nothing to report.");
    }
    html.open("ol", "class", "findings");
    for (int i = 0; i < reported.size(); i++) {
      Finding finding = reported.get(i);
      html.open("li", "id", findingId(i), "class", finding.severity().id());
      html.leaf(
          "span", finding.severity().id(), "class", "chip " + finding.severity().id());
      html.text(" ").leaf("code", finding.rule().toString()).text(" ");
      html.leaf("span", place(finding), "class", "meta");
      html.open("p");
      if (excerpts && !finding.words().isEmpty()) {
        html.text("“").leaf("strong", finding.words()).text("”: ");
      }
      html.text(finding.message()).close();
      if (!finding.fixes().isEmpty()) {
        html.open("p").leaf("span", "Better: ", "class", "meta");
        html.text(finding.fixes().stream().map(Fix::title).collect(Collectors.joining(" · ")));
        html.close();
      }
      related(html, finding);
      html.closeLine();
    }
    html.close();
    for (DetectorFailure failure : document.result().failures()) {
      html.leaf(
          "p", "Not checked: " + failure.detector() + ": " + failure.error(), "class", "note");
    }
  }

  /** Where else it stands: by line in this document, by path in others; once for each message. */
  private void related(Html html, Finding finding) {
    Map<String, Set<String>> places = new LinkedHashMap<>();
    for (RelatedPlace place : finding.related()) {
      boolean here = place.path().equals(document.source().path());
      places
          .computeIfAbsent(place.message(), message -> new LinkedHashSet<>())
          .add(here ? line(place.range()) : place.path());
    }
    places.forEach((message, where) -> html.open("p")
        .leaf("span", message + " ", "class", "meta")
        .text(String.join(", ", where))
        .close());
  }

  private String line(TextRange range) {
    return "line " + (document.source().lines().lineColumn(range.start()).line() + 1);
  }

  private String place(Finding finding) {
    if (finding.ofWholeText()) {
      return "the whole text";
    }
    return line(finding.range())
        + document
            .origin()
            .places()
            .at(finding.range().start())
            .map(p -> ", " + p.inWords())
            .orElse("");
  }
}
