package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.rule.RuleInfo;

/** Lists of rules. */
public final class RuleList {
  private RuleList() {}

  /** One line for each rule: its name and what it finds. */
  public static String text(Collection<RuleInfo> rules) {
    StringBuilder text = new StringBuilder();
    for (RuleInfo rule : rules) {
      text.append(
          "%-52s %s%n".formatted(rule.id(), rule.why()).replace(System.lineSeparator(), "\n"));
    }
    return text.append(rules.size()).append(" rules\n").toString();
  }

  /** All there is to say of each rule, as a JSON array. */
  public static String json(Collection<RuleInfo> rules) {
    StringWriter text = new StringWriter();
    try {
      JsonWriter json = new JsonWriter(text);
      json.setIndent("  ");
      json.setHtmlSafe(false);
      json.beginArray();
      for (RuleInfo rule : rules) {
        write(json, rule);
      }
      json.endArray();
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonWriter json, RuleInfo rule) throws IOException {
    json.beginObject();
    json.name("id").value(rule.id().toString());
    json.name("family").value(rule.id().family().id());
    json.name("kind").value(rule.kind());
    json.name("severity").beginObject();
    for (Victim victim : Victim.values()) {
      Severity severity = rule.severity().get(victim);
      if (severity != null) {
        json.name(victim.id()).value(severity.id());
      }
    }
    json.endObject();
    json.name("why").value(rule.why());
    json.name("suggestions").beginObject();
    for (Victim victim : Victim.values()) {
      texts(json, victim.id(), rule.better().getOrDefault(victim, List.of()));
    }
    json.endObject();
    json.name("advice").value(rule.advice());
    texts(json, "flags", rule.flags());
    texts(json, "passes", rule.passes());
    json.name("source").value(rule.source());
    json.endObject();
  }

  private static void texts(JsonWriter json, String name, List<String> texts) throws IOException {
    json.name(name).beginArray();
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
  }
}
