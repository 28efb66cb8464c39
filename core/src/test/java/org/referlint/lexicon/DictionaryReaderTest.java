package org.referlint.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlProblem;

class DictionaryReaderTest {
  private static List<String> problems(String yaml) {
    return assertThrows(YamlException.class, () -> DictionaryReader.read("local.yml", yaml))
        .problems()
        .stream()
        .map(YamlProblem::toString)
        .toList();
  }

  @Test
  void everyProblemHasItsLine() {
    assertEquals(
        List.of(
                "local.yml:1: unknown value 'complience'; did you mean 'compliance'?; expected one of compliance, credibility,"
                    + " anonymised, pasted, rationale, coverage, element, indicator, circumstance",
                "local.yml:4: the key 'passes' is missing",
                "local.yml:6: unknown key 'wy'; did you mean 'why'?",
                "local.yml:4: the key 'why' is missing",
                "local.yml:7: expected exactly one [[...]] around the words that are reported")
            .stream()
            .sorted()
            .toList(),
        problems("""
            family: complience
            kind: label
            entries:
              - id: test
                patterns: ["a b"]
                wy: Because.
                flags: ["no mark"]
            """).stream().sorted().toList());
  }

  @Test
  void brokenYaml() {
    assertEquals(1, problems("family: [compliance").size());
  }

  @Test
  void patternsOrDetector() {
    assertEquals(
        List.of("local.yml:4: the entry 'test' needs either patterns or a detector"),
        problems("""
            family: compliance
            kind: label
            entries:
              - id: test
                why: Because.
                flags: ["[[x]]"]
                passes: ["y"]
            """));
  }

  @Test
  void sameIdTwice() {
    String entry = """
          - id: test
            patterns: [x]
            why: Because.
            flags: ["[[x]]"]
            passes: ["y"]
        """;
    assertEquals(
        List.of("local.yml:9: the id 'test' stands in this file a second time"),
        problems("family: compliance\nkind: label\nentries:\n" + entry + entry));
  }

  @Test
  void emptyFile() {
    assertEquals(3, problems("").size());
  }
}
