package org.referlint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referlint.detectors.Detectors;
import org.referlint.evidence.EvidenceModel;
import org.referlint.finding.Element;
import org.referlint.finding.Family;
import org.referlint.finding.Indicator;
import org.referlint.learned.WordingModel;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;
import org.referlint.pasted.PassageKind;
import org.referlint.rule.Detector;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlProblem;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The shipped dictionaries: every example of every entry is a test. */
class DictionariesTest {
  private static final Path FOLDER =
      Path.of("../dictionaries/src/main/resources/org/referlint/dictionaries");
  private static final Lexicon SHIPPED = Dictionaries.shipped();

  @Test
  void everyExampleHolds() {
    List<YamlProblem> broken = DictionaryExamples.check(SHIPPED, entry -> true);
    int examples = SHIPPED.activeEntries().stream()
        .mapToInt(e -> e.flags().size() + e.passes().size())
        .sum();
    System.out.println(
        SHIPPED.activeEntries().size() + " dictionary entries, " + examples + " examples");
    assertEquals("", broken.stream().map(YamlProblem::toString).collect(Collectors.joining("\n")));
  }

  @Test
  void thereAreEnoughEntriesForTheWordingFamilies() {
    long wording = SHIPPED.activeEntries().stream()
        .filter(e -> e.family().reports().isPresent())
        .filter(e -> Set.of(Family.COMPLIANCE, Family.CREDIBILITY, Family.ANONYMISED)
            .contains(e.family().reports().get()))
        .count();
    assertTrue(wording >= 250, () -> "only " + wording);
  }

  @Test
  void everyElementAndIndicatorHasEntries() {
    Set<String> kinds =
        SHIPPED.activeEntries().stream().map(Entry::kind).collect(Collectors.toSet());
    assertTrue(kinds.containsAll(Element.ids()), () -> "of " + kinds);
    assertTrue(kinds.containsAll(Indicator.ids()), () -> "of " + kinds);
    for (Element element : Element.values()) {
      assertTrue(SHIPPED.missing().stream().anyMatch(m -> m.isOf(element)), element.id());
    }
  }

  @Test
  void detectorsAndTheirEntriesBelongTogether() {
    Set<String> named = SHIPPED.activeEntries().stream()
        .flatMap(e -> e.detector().stream())
        .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        Detectors.all().stream().map(Detector::name).collect(Collectors.toCollection(TreeSet::new));
    known.addAll(PassageKind.ids());
    known.add(WordingModel.DETECTOR);
    known.add(EvidenceModel.DETECTOR);
    known.add(OverlapReader.KNOWN_SOURCE);
    assertEquals(known, named);
  }

  @Test
  void everyEntrySaysWhyInASentence() {
    for (Entry entry : SHIPPED.activeEntries()) {
      assertTrue(entry.why().endsWith("."), entry.key());
      assertTrue(
          entry.family().isEvidence() || !entry.source().isEmpty(), entry.key() + " has no source");
    }
  }

  @Test
  void filesFollowTheSchema() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.newInputStream(FOLDER.resolve("dictionary.schema.json")));
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).toList()) {
        if (!file.endsWith("words.yml")) {
          Object yaml =
              new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
          JsonNode json = mapper.valueToTree(yaml);
          assertEquals(Set.of(), schema.validate(json), file.toString());
        }
      }
    }
  }

  @Test
  void localFileAddsChangesAndSwitchesOff(@TempDir Path folder) throws Exception {
    Path local = folder.resolve("local.yml");
    Files.writeString(local, """
        family: compliance
        kind: label
        source: Our own practice
        entries:
          - id: streetwise
            off: true
          - id: wrong-un
            patterns: ["wrong un/n"]
            why: Calls the person bad.
            better: ["child who is being harmed"]
            flags: ["Liam, 15, is a [[wrong un]]."]
            passes: ["The suspect is a wrong un."]
        """);
    Lexicon lexicon = Dictionaries.withLocal(SHIPPED, List.of(local));
    List<String> keys = lexicon.activeEntries().stream().map(Entry::key).toList();
    assertFalse(keys.contains("compliance/streetwise"));
    assertTrue(keys.contains("compliance/wrong-un"));
    assertTrue(keys.contains("compliance/gang-member"));
  }

  @Test
  void localFileWithABrokenExampleIsRefused(@TempDir Path folder) throws IOException {
    Path local = folder.resolve("local.yml");
    Files.writeString(local, """
        family: compliance
        kind: label
        entries:
          - id: wrong-un
            patterns: ["wrong un/n"]
            why: Calls the person bad.
            flags: ["Liam, 15, is a [[bad one]]."]
            passes: ["The suspect is a wrong un."]
        """);
    YamlException error =
        assertThrows(YamlException.class, () -> Dictionaries.withLocal(SHIPPED, List.of(local)));
    assertEquals(
        local + ":7: entry 'wrong-un': expected exactly 'bad one', found nothing",
        error.getMessage());
  }
}
