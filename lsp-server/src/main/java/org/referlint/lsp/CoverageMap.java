package org.referlint.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Position;
import org.referlint.finding.Coverage;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Evidence;
import org.referlint.finding.Indicator;
import org.referlint.lexicon.Missing;
import org.referlint.text.TextRange;

/**
 * The evidence map of a document for the editor: as Markdown, as data, and as the sum in one line.
 *
 * @param checked the document
 */
record CoverageMap(Checked checked) {
  private static final int LONGEST_EXCERPT = 80;

  private Coverage coverage() {
    return checked.result().coverage();
  }

  private int present() {
    return coverage().elementsThatAre(State.PRESENT).size();
  }

  private int asked() {
    return present() + coverage().elementsThatAre(State.MISSING).size();
  }

  /** "7 of 11 elements · 5 indicator categories · 3 findings". */
  String sum() {
    int findings = checked.result().findings().size();
    int categories = coverage().indicators().size();
    return "%d of %d elements · %d indicator %s · %d %s"
        .formatted(
            present(),
            asked(),
            categories,
            categories == 1 ? "category" : "categories",
            findings,
            findings == 1 ? "finding" : "findings");
  }

  /** The name of an element or category as a heading: "officer-in-case" as "Officer in case". */
  static String title(String id) {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
  }

  /** What to write where an element is missing; empty where the dictionaries say nothing. */
  String prompt(Element element) {
    return checked.setup().linter().lexicon().missing().stream()
        .filter(missing -> missing.isOf(element))
        .map(Missing::message)
        .findFirst()
        .orElse("");
  }

  /** The map for people. */
  String markdown() {
    StringBuilder text = new StringBuilder("# Referral coverage\n\n");
    text.append(sum()).append("; judged as ").append(checked.result().victim().id());
    text.append(".\n\n## Elements\n\n");
    coverage().elements().forEach((element, state) -> {
      text.append("- **")
          .append(title(element.id()))
          .append("**: ")
          .append(state.state().id().replace('-', ' '));
      if (state.state() == State.MISSING && !prompt(element).isEmpty()) {
        text.append(". ").append(prompt(element));
      }
      text.append('\n');
      evidence(state.evidence(), text);
    });
    text.append("\n## Indicators\n\n");
    coverage().indicators().forEach((indicator, evidence) -> {
      text.append("- **").append(title(indicator.id())).append("**\n");
      evidence(evidence, text);
    });
    if (coverage().indicators().isEmpty()) {
      text.append("None found.\n");
    }
    return text.toString();
  }

  private void evidence(List<Evidence> evidence, StringBuilder text) {
    for (Evidence one : evidence) {
      Position start = checked.positions().of(one.range()).getStart();
      text.append("  - line %d: “%s”%n"
          .formatted(start.getLine() + 1, excerpt(one.range()))
          .replace(System.lineSeparator(), "\n"));
    }
  }

  private String excerpt(TextRange range) {
    String words = checked.source().slice(range).strip().replaceAll("\\s+", " ");
    return words.length() <= LONGEST_EXCERPT
        ? words
        : words.substring(0, LONGEST_EXCERPT).stripTrailing() + " …";
  }

  /** What is missing, in a few plain lines, for editors that show nothing but messages. */
  String message() {
    List<Element> missing = coverage().elementsThatAre(State.MISSING);
    return missing.isEmpty()
        ? sum()
        : sum() + "\nMissing: "
            + missing.stream().map(e -> e.id().replace('-', ' ')).collect(Collectors.joining(", "));
  }

  /** The map as data; the form that {@code referlint/coverage} answers. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("markdown", markdown());
    JsonArray elements = new JsonArray();
    for (Map.Entry<Element, ElementState> element : coverage().elements().entrySet()) {
      JsonObject one = entry(element.getKey().id(), element.getValue().evidence());
      one.addProperty("state", element.getValue().state().id());
      one.addProperty("prompt", prompt(element.getKey()));
      elements.add(one);
    }
    json.add("elements", elements);
    JsonArray indicators = new JsonArray();
    for (Map.Entry<Indicator, List<Evidence>> indicator :
        coverage().indicators().entrySet()) {
      indicators.add(entry(indicator.getKey().id(), indicator.getValue()));
    }
    json.add("indicators", indicators);
    json.addProperty("victim", checked.result().victim().id());
    json.addProperty("version", checked.snapshot().version());
    json.addProperty("present", present());
    json.addProperty("applicable", asked());
    json.addProperty("categories", coverage().indicators().size());
    json.addProperty("findings", checked.result().findings().size());
    return json;
  }

  private JsonObject entry(String id, List<Evidence> evidence) {
    JsonObject entry = new JsonObject();
    entry.addProperty("id", id);
    entry.addProperty("title", title(id));
    JsonArray ranges = new JsonArray();
    for (Evidence one : evidence) {
      ranges.add(Json.of(checked.positions().of(one.range())));
    }
    entry.add("evidence", ranges);
    return entry;
  }
}
