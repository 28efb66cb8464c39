package org.referlint.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.referlint.engine.LintConfig;
import org.referlint.engine.LintConfig.Setting;
import org.referlint.finding.Family;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.input.TableColumns;
import org.referlint.text.NearestName;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlFile;
import org.referlint.yaml.YamlFile.Value;

/** Reads {@code .referlint.yml}. Whatever it does not know is an error with its line and the nearest valid name. */
public final class ConfigurationReader {
  /** The name of the file that is looked for from each document upwards. */
  public static final String FILE_NAME = ".referlint.yml";

  /** All keys, in the order in which they are shown. */
  static final List<String> KEYS = List.of(
      "victim",
      "include",
      "exclude",
      "dictionaries",
      "sources",
      "accepted",
      "columns",
      "rules",
      "ignore");

  private static final List<String> COLUMNS = List.of("text", "id", "date", "group");
  private static final List<String> SETTINGS = List.of("off", "hint", "info", "warning", "error");

  private ConfigurationReader() {}

  /**
   * Reads a configuration.
   *
   * @param name the file, for messages
   * @throws YamlException with everything that is wrong in it
   */
  public static Configuration read(String name, String content) throws YamlException {
    return YamlFile.read(name, content, ConfigurationReader::read);
  }

  /**
   * Checks that every rule named in a configuration exists. Apart from reading, because rules of local dictionaries count,
   * and those are named in the configuration itself.
   *
   * @throws YamlException with every unknown rule
   */
  public static void checkRules(String name, String content, Collection<String> ruleIds)
      throws YamlException {
    Collection<String> known = new TreeSet<>(ruleIds);
    Arrays.stream(Family.values()).forEach(family -> known.add(family.id() + "/*"));
    YamlFile.read(name, content, top -> {
      Value rules = top.map().get("rules");
      if (rules != null) {
        rules.map().forEach((rule, setting) -> {
          if (!known.contains(rule)) {
            setting.problem("unknown rule '%s'%s".formatted(rule, NearestName.hint(rule, known)));
          }
        });
      }
      return rules != null;
    });
  }

  private static Configuration read(Value top) {
    Map<String, Value> members = top.map(KEYS);
    Optional<Victim> victim = victim(members.get("victim"));
    return new Configuration(
        victim,
        texts(members.get("include")),
        texts(members.get("exclude")),
        texts(members.get("dictionaries")),
        texts(members.get("sources")),
        texts(members.get("accepted")),
        columns(members.get("columns")),
        new LintConfig(victim, settings(members.get("rules")), texts(members.get("ignore"))));
  }

  private static Optional<Victim> victim(@Nullable Value value) {
    if (value == null || value.text().equals("auto")) {
      return Optional.empty();
    }
    for (Victim victim : Victim.values()) {
      if (victim.id().equals(value.text())) {
        return Optional.of(victim);
      }
    }
    value.problem("unknown value '%s'; expected child, adult or auto".formatted(value.text()));
    return Optional.empty();
  }

  private static Map<String, Setting> settings(@Nullable Value value) {
    Map<String, Setting> settings = new HashMap<>();
    if (value != null) {
      value.map().forEach((rule, setting) -> {
        String word = setting.text();
        if (!SETTINGS.contains(word)) {
          setting.problem("unknown setting '%s'%s; expected one of %s"
              .formatted(word, NearestName.hint(word, SETTINGS), String.join(", ", SETTINGS)));
        } else {
          settings.put(rule, new Setting(severity(word)));
        }
      });
    }
    return settings;
  }

  private static Optional<Severity> severity(String word) {
    return Arrays.stream(Severity.values()).filter(s -> s.id().equals(word)).findFirst();
  }

  private static Optional<TableColumns> columns(@Nullable Value value) {
    if (value == null) {
      return Optional.empty();
    }
    Map<String, Value> columns = value.map(COLUMNS);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    Value text = columns.get("text");
    if (text == null) {
      value.problem("'columns' needs 'text', the name of the column of the narratives");
      return Optional.empty();
    }
    return Optional.of(new TableColumns(
        text.text(),
        name(columns.get("id")),
        name(columns.get("date")),
        name(columns.get("group"))));
  }

  private static Optional<String> name(@Nullable Value value) {
    return value == null ? Optional.empty() : Optional.of(value.text());
  }

  private static List<String> texts(@Nullable Value value) {
    return value == null ? List.of() : value.texts();
  }
}
