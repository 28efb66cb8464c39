package org.referlint.report;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.referlint.finding.Coverage;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Evidence;
import org.referlint.finding.Indicator;
import org.referlint.finding.Question;
import org.referlint.html.Html;

/** The part of a page that shows the evidence map of one document, and what to ask next. */
final class HtmlMap {
  private final CheckedDocument document;
  private final boolean excerpts;

  /**
   * The map of a document.
   *
   * @param excerpts whether the document's words may stand in the page
   */
  HtmlMap(CheckedDocument document, boolean excerpts) {
    this.document = document;
    this.excerpts = excerpts;
  }

  /** Writes it under its own heading. */
  void write(Html html) {
    Coverage coverage = document.result().coverage();
    html.leaf("h3", "Evidence map");
    html.open("p", "class", "meta").text("Judged as ");
    html.text(document.result().victim().id()).close();
    html.leaf("h4", "Elements").open("ul", "class", "map");
    for (Map.Entry<Element, ElementState> element : coverage.elements().entrySet()) {
      State state = element.getValue().state();
      html.open("li", "class", state.id())
          .leaf("span", Titles.of(element.getKey()), "class", "item");
      html.text(" ").leaf("span", spoken(state), "class", "state");
      words(html, element.getValue().evidence());
      html.closeLine();
    }
    html.close();
    indicators(html, coverage);
    questions(html, coverage);
  }

  private void indicators(Html html, Coverage coverage) {
    html.leaf("h4", "Indicators");
    if (coverage.indicators().isEmpty()) {
      html.leaf("p", "None found.");
      return;
    }
    html.open("ul", "class", "map");
    for (Map.Entry<Indicator, List<Evidence>> indicator : coverage.indicators().entrySet()) {
      html.open("li", "class", "present")
          .leaf("span", Titles.of(indicator.getKey()), "class", "item");
      words(html, indicator.getValue());
      html.closeLine();
    }
    html.close();
  }

  /** What to ask the person or add to the text, as the map for people has it. */
  private static void questions(Html html, Coverage coverage) {
    if (coverage.questions().isEmpty()) {
      return;
    }
    html.leaf("h4", "Ask next").open("ul", "class", "questions");
    for (Question question : coverage.questions()) {
      html.open("li", "class", question.severity().id());
      html.leaf(
          "span",
          question.severity().id(),
          "class",
          "chip " + question.severity().id());
      html.text(" " + question.text()).closeLine();
    }
    html.close();
  }

  static String spoken(State state) {
    return state == State.NOT_APPLICABLE ? "not asked" : state.id();
  }

  /** The words that show something, or where those may not be shown how many lines hold some. */
  private void words(Html html, List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    html.open("div", "class", "words");
    if (excerpts) {
      html.text(Evidence.apart(evidence).stream()
          .map(e -> "“" + Excerpt.oneLine(document.source().slice(e.range())) + "”")
          .distinct()
          .limit(6)
          .collect(Collectors.joining(" · ")));
    } else {
      TreeSet<Integer> lines = new TreeSet<>();
      evidence.forEach(
          e -> lines.add(document.source().lines().lineColumn(e.range().start()).line() + 1));
      html.text(lines.size() == 1 ? "line " : "lines ");
      html.text(lines.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    html.close();
  }
}
