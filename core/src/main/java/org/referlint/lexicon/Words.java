package org.referlint.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlFile;
import org.referlint.yaml.YamlFile.Value;

/**
 * The shared words of all dictionaries, from {@code words.yml}.
 *
 * @param classes the word classes: name to members, each member a pattern
 * @param irregular the irregular forms: base form (for nouns with {@code /n} behind it) to its other forms
 * @param abbreviations words that a full stop follows without ending the sentence, lower-case, without the stop
 */
public record Words(
    Map<String, List<String>> classes,
    Map<String, List<String>> irregular,
    Set<String> abbreviations) {
  /** Copies the collections. */
  public Words {
    classes = Map.copyOf(classes);
    irregular = Map.copyOf(irregular);
    abbreviations = Set.copyOf(abbreviations);
  }

  /**
   * Reads a file of the form of {@code words.yml}.
   *
   * @throws YamlException where it has another form
   */
  public static Words read(String name, String content) throws YamlException {
    return YamlFile.read(name, content, Words::read);
  }

  private static Words read(Value top) {
    Map<String, Value> members = top.map(List.of("classes", "irregular", "abbreviations"));
    return new Words(
        lists(members.get("classes")),
        lists(members.get("irregular")),
        members.containsKey("abbreviations")
            ? Set.copyOf(members.get("abbreviations").texts())
            : Set.of());
  }

  static Map<String, List<String>> lists(@org.jspecify.annotations.Nullable Value map) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    if (map != null) {
      map.map().forEach((key, value) -> lists.put(key, value.texts()));
    }
    return lists;
  }
}
