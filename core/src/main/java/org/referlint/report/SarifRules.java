package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.rule.RuleInfo;

/** The rules that a SARIF report names, numbered as they come up. */
final class SarifRules {
  private final JsonWriter json;
  private final Function<RuleId, Optional<RuleInfo>> known;
  private final Map<RuleId, Integer> numbers = new LinkedHashMap<>();

  SarifRules(JsonWriter json, Function<RuleId, Optional<RuleInfo>> known) {
    this.json = json;
    this.known = known;
  }

  /** The number of a rule in the list. */
  int number(RuleId rule) {
    return numbers.computeIfAbsent(rule, r -> numbers.size());
  }

  /** SARIF's word for a severity. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, HINT -> "note";
    };
  }

  /** Writes all rules that have a number, in the order of the numbers. */
  void write() throws IOException {
    json.beginArray();
    for (RuleId id : numbers.keySet()) {
      json.beginObject();
      json.name("id").value(id.toString());
      Optional<RuleInfo> rule = known.apply(id);
      if (rule.isPresent()) {
        write(rule.get());
      }
      json.name("properties").beginObject();
      json.name("tags").beginArray().value(id.family().id()).endArray();
      json.endObject();
      json.endObject();
    }
    json.endArray();
  }

  private void write(RuleInfo rule) throws IOException {
    message("shortDescription", firstSentence(rule.why()));
    message("fullDescription", rule.why());
    json.name("help").beginObject();
    json.name("text")
        .value(rule.advice().isEmpty() ? rule.why() : rule.why() + " " + rule.advice());
    json.name("markdown").value(RulePage.markdown(rule));
    json.endObject();
    Optional<Severity> gravest = rule.severity().values().stream().min(Severity::compareTo);
    if (gravest.isPresent()) {
      json.name("defaultConfiguration").beginObject();
      json.name("level").value(level(gravest.get()));
      json.endObject();
    }
  }

  private void message(String name, String text) throws IOException {
    json.name(name).beginObject().name("text").value(text).endObject();
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
