package org.referlint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.referlint.finding.DetectorFailure;
import org.referlint.html.Html;
import org.referlint.html.Page;

/**
 * One page for people who lead: totals, what to work on, elements and indicators, trends, teams, and each document with
 * its marked text and its map. It is written at the end, since what stands first sums up all; until then it keeps counts
 * and a limited number of documents.
 */
public final class HtmlReport implements ReportWriter {
  private final Writer out;
  private final ReportOptions options;
  private final boolean findings;
  private final Statistics statistics = new Statistics();
  private final KeptDocuments kept = new KeptDocuments();
  private final List<InputError> errors = new ArrayList<>();
  private int number;

  private HtmlReport(Writer out, ReportOptions options, boolean findings) {
    this.out = out;
    this.options = options;
    this.findings = findings;
  }

  /** A page of findings and evidence; {@code out} is flushed and not closed. */
  static HtmlReport ofFindings(Writer out, ReportOptions options) {
    return new HtmlReport(out, options, true);
  }

  /** A page of the evidence alone; {@code out} is flushed and not closed. */
  public static HtmlReport ofEvidence(Writer out, ReportOptions options) {
    return new HtmlReport(out, options, false);
  }

  @Override
  public void begin() {
    // What stands first sums up everything.
  }

  @Override
  public void document(CheckedDocument document) {
    number++;
    statistics.add(document);
    Html section = new HtmlDocument(document, "d" + number, options.excerpts(), findings).section();
    kept.add(RankedDocument.of(document, number, section));
    for (DetectorFailure failure : document.result().failures()) {
      errors.add(
          new InputError(document.source().path(), failure.detector() + ": " + failure.error()));
    }
  }

  @Override
  public void error(InputError error) {
    errors.add(error);
  }

  @Override
  public void end(Summary summary) throws IOException {
    String title = findings ? "Referral quality report" : "Evidence map";
    HtmlOverview overview = new HtmlOverview(statistics, options.rules());
    HtmlDocuments documents = new HtmlDocuments(kept);
    Page.begin(out, title, findings ? "of-findings" : "of-evidence");
    header(title, summary);
    section("totals", "Totals", overview.totals(summary, findings));
    if (number > 0) {
      if (findings) {
        section("work", "What to work on", overview.work());
      }
      section("evidence", "Elements and indicators", overview.evidence());
      section("map", "Heat map", documents.heatMap());
      if (!statistics.months().isEmpty()) {
        section("trends", "Trends by month", new HtmlComparisons(statistics, findings).trends());
      }
      if (!statistics.groups().isEmpty()) {
        section("teams", "Comparison of teams", new HtmlComparisons(statistics, findings).groups());
      }
      if (findings && kept.seen() > 1) {
        section("ranking", "Worst and best", documents.ranking());
      }
      documents();
    }
    if (!errors.isEmpty()) {
      section("errors", "Not checked", errors());
    }
    out.write("</main>\n");
    out.write(new Html()
        .open("footer")
        .text(Tool.NAME + " " + Tool.VERSION + ". "
            + (options.excerpts()
                ? "This page holds text of the referrals: keep it as safe as them."
                : "This page holds no text of the referrals, but the names of their files."))
        .closeLine()
        .toString());
    Page.end(out);
    out.flush();
  }

  private void documents() throws IOException {
    out.write("<section id=\"documents\" aria-labelledby=\"documents-title\">"
        + "<h2 id=\"documents-title\">Documents</h2>\n");
    out.write(new HtmlFilters(statistics, findings).html().toString());
    if (kept.seen() > KeptDocuments.MOST) {
      out.write(new Html()
          .leaf(
              "p",
              "Of %d referrals the %d with most to mend and the %d best are shown. For the others make a report of a smaller folder or of one team."
                  .formatted(
                      kept.seen(), KeptDocuments.MOST - KeptDocuments.BEST, KeptDocuments.BEST),
              "class",
              "note")
          .toString());
    }
    out.write("<div id=\"list\">\n");
    for (RankedDocument document : kept.inOrder()) {
      out.write(document.section().toString());
    }
    out.write("</div>\n</section>\n");
  }

  private void header(String title, Summary summary) throws IOException {
    Html html = new Html();
    html.leaf("a", "Skip to the report", "href", "#main", "class", "skip");
    html.open("header").leaf("h1", title);
    html.open("p").text(TextReport.count(summary.documents(), "referral") + " checked");
    if (!statistics.months().isEmpty()) {
      html.text(", " + HtmlComparisons.months(statistics.months()));
    }
    html.text(".").close();
    html.open("nav", "aria-label", "Parts of this report").open("ul");
    link(html, "totals", "Totals", true);
    link(html, "work", "What to work on", findings && number > 0);
    link(html, "evidence", "Elements and indicators", number > 0);
    link(html, "map", "Heat map", number > 0);
    link(html, "trends", "Trends", !statistics.months().isEmpty());
    link(html, "teams", "Teams", !statistics.groups().isEmpty());
    link(html, "ranking", "Worst and best", findings && kept.seen() > 1);
    link(html, "documents", "Documents", number > 0);
    link(html, "errors", "Not checked", !errors.isEmpty());
    html.close().close().closeLine();
    out.write(html.toString());
    out.write("<main id=\"main\">\n");
  }

  private static void link(Html html, String id, String title, boolean present) {
    if (present) {
      html.open("li").leaf("a", title, "href", "#" + id).close();
    }
  }

  private void section(String id, String title, Html content) throws IOException {
    Html html = new Html();
    html.open("section", "id", id, "aria-labelledby", id + "-title");
    html.leaf("h2", title, "id", id + "-title").add(content).closeLine();
    out.write(html.toString());
  }

  private Html errors() {
    Html html = new Html();
    html.leaf(
        "p", "These inputs could not be read, or not checked with every rule. All others were.");
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Inputs not checked");
    html.open("table").open("thead").open("tr");
    html.leaf("th", "Input", "scope", "col")
        .leaf("th", "Reason", "scope", "col")
        .close()
        .close();
    html.open("tbody");
    for (InputError error : errors) {
      html.open("tr")
          .leaf("th", error.path(), "scope", "row")
          .leaf("td", error.reason())
          .close();
    }
    return html.close().close().close();
  }
}
