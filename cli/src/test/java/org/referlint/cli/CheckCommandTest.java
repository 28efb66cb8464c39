package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
  private static final String SAMPLES = "../samples";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  private Path text;

  @BeforeEach
  void writeText() throws IOException {
    text = folder.resolve("one.txt");
    Files.writeString(text, "Callum Reid, 15, is a gang member.\n");
  }

  private static JsonSchema schema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            CheckCommandTest.class.getResourceAsStream("/org/referlint/report/report.schema.json"));
  }

  private static JsonNode json(RunResult run) throws IOException {
    return JSON.readTree(run.out());
  }

  @Test
  void jsonFollowsItsSchema() throws IOException {
    Files.write(folder.resolve("wrong.txt"), new byte[] {'a', 0});
    RunResult run =
        RunResult.of("check", "--format", "json", "--explain", SAMPLES, folder.toString());
    assertEquals(Set.of(), schema().validate(json(run)));
    assertEquals(1, json(run).get("errors").size());
    assertTrue(json(run).get("documents").size() > 16);
    assertEquals(3, run.status());
  }

  @Test
  void schemaRefusesWhatItShould() throws IOException {
    JsonNode report = json(RunResult.of("check", "--format", "json", text.toString()));
    ((com.fasterxml.jackson.databind.node.ObjectNode) report.get("documents").get(0))
        .put("victim", "kid");
    assertFalse(schema().validate(report).isEmpty());
  }

  @Test
  void everyLineOfJsonlIsADocumentOfTheReport() throws IOException {
    RunResult lines = RunResult.of("check", "--format", "jsonl", SAMPLES);
    JsonNode whole = json(RunResult.of("check", "--format", "json", SAMPLES));
    int i = 0;
    for (String line : lines.out().lines().toList()) {
      assertEquals(whole.get("documents").get(i++), JSON.readTree(line));
    }
    assertEquals(whole.get("documents").size(), i);
  }

  @Test
  void positionsCountUtf16UnitsFromZero() throws IOException {
    Files.writeString(text, "Line one.\n😀 Callum Reid, 15, is a gang member.\n");
    for (JsonNode finding : json(RunResult.of("check", "--format", "json", text.toString()))
        .get("documents")
        .get(0)
        .get("findings")) {
      if (finding.get("rule").asText().equals("compliance/gang-member")) {
        assertEquals("gang member", finding.get("text").asText());
        assertEquals(35, finding.get("offset").asInt());
        assertEquals(1, finding.get("range").get("start").get("line").asInt());
        assertEquals(25, finding.get("range").get("start").get("character").asInt());
        return;
      }
    }
    throw new AssertionError("not reported");
  }

  @ParameterizedTest
  @CsvSource({"error,1", "warning,1", "hint,1", "never,0"})
  void exitStatusFollowsFailOn(String limit, int status) {
    assertEquals(
        status, RunResult.of("check", "--fail-on", limit, text.toString()).status());
  }

  @Test
  void noExcerptsKeepsEveryWordBack() {
    for (String format : new String[] {"text", "json", "jsonl"}) {
      RunResult run =
          RunResult.of("check", "--no-excerpts", "--explain", "--format", format, text.toString());
      assertFalse(run.out().contains("Callum"), format);
      assertFalse(run.out().toLowerCase(java.util.Locale.ROOT).contains("gang member"), format);
    }
  }

  @Test
  void explainShowsWhatWasHeldBack() throws IOException {
    Files.writeString(text, "The suspect is a gang member.\n");
    RunResult run = RunResult.of("check", "--explain", text.toString());
    assertTrue(run.out().contains("Held back"), run.out());
    assertTrue(
        run.out().contains("“gang member”  the words are said of somebody else: “suspect”"),
        run.out());
  }

  @Test
  void standardInput() throws IOException {
    RunResult run =
        RunResult.withInput("Callum Reid, 15, is a gang member.", "check", "--format", "json", "-");
    assertEquals("-", json(run).get("documents").get(0).get("path").asText());
    assertEquals(1, run.status());
  }

  @Test
  void victimFromTheCommandLineGoesFirst() throws IOException {
    RunResult run = RunResult.of("check", "--format", "json", "--victim", "adult", text.toString());
    assertEquals("adult", json(run).get("documents").get(0).get("victim").asText());
  }

  @Test
  void oneJobOrMany() {
    assertEquals(
        RunResult.of("check", "--format", "json", "--jobs", "1", SAMPLES).out(),
        RunResult.of("check", "--format", "json", "--jobs", "7", SAMPLES).out());
  }

  @Test
  void outputFileIsWholeAndOldOneGone() throws IOException {
    Path report = folder.resolve("report.json");
    Files.writeString(report, "old");
    RunResult run =
        RunResult.of("check", "--format", "json", "--output", report.toString(), text.toString());
    assertEquals("", run.out());
    assertEquals(Set.of(), schema().validate(JSON.readTree(Files.readString(report))));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void configurationIsFoundUpwards() throws IOException {
    Path below = Files.createDirectories(folder.resolve("a/b")).resolve("two.txt");
    Files.copy(text, below);
    Files.writeString(
        folder.resolve("a/.referlint.yml"), "victim: adult\nrules:\n  compliance/*: off\n");
    RunResult run = RunResult.of("check", "--format", "json", folder.toString());
    JsonNode documents = json(run).get("documents");
    assertEquals("adult", documents.get(0).get("victim").asText());
    assertFalse(documents.get(0).toString().contains("compliance/"));
    assertTrue(documents.get(1).toString().contains("compliance/gang-member"));
  }

  @Test
  void includeAndExcludeChooseAmongTheFilesOfAFolder() throws IOException {
    Files.createDirectories(folder.resolve("archive"));
    Files.copy(text, folder.resolve("archive/old.txt"));
    Files.copy(text, folder.resolve("note.ref"));
    Files.writeString(
        folder.resolve(".referlint.yml"),
        "include: ['**/*.ref', '**/*.txt']\nexclude: ['archive/**']\n");
    JsonNode documents =
        json(RunResult.of("check", "--format", "json", folder.toString())).get("documents");
    assertEquals(2, documents.size());
  }

  @Test
  void globTakesWhatMatches() throws IOException {
    Files.copy(text, folder.resolve("two.txt"));
    RunResult run = RunResult.of("check", "--format", "json", folder + "/t*.txt");
    assertEquals(1, json(run).get("documents").size());
  }

  @Test
  void rulesListAndPage() throws IOException {
    RunResult list = RunResult.of("rules");
    assertTrue(list.out().contains("compliance/gang-member"));
    RunResult page = RunResult.of("rules", "compliance/gang-member");
    assertTrue(page.out().startsWith("# compliance/gang-member\n"), page.out());
    assertTrue(JSON.readTree(RunResult.of("rules", "--format", "json").out()).size() > 300);
  }

  @Test
  void coverageSaysWhatWasFoundByWhat() throws IOException {
    Files.writeString(text, "Callum Reid, 15, was driven to Hull on 4 May 2024 by two men.\n");
    RunResult run = RunResult.of("coverage", text.toString());
    assertEquals(0, run.status());
    assertTrue(
        run.out().contains("subject-named         1:1      “Callum Reid”  full-name"), run.out());
    assertTrue(run.out().contains("suspicion             missing"), run.out());
  }

  @Test
  void helpAndVersion() {
    assertEquals(0, RunResult.of("--help").status());
    assertTrue(RunResult.of("--version").out().startsWith("referlint "));
    assertTrue(RunResult.of("generate-completion").out().contains("complete"), "completion script");
  }

  @Test
  void encodingThatIsNotUtf8StandsInTheReport() throws IOException {
    Files.write(text, "Zoë is streetwise.".getBytes(StandardCharsets.ISO_8859_1));
    JsonNode document = json(RunResult.of("check", "--format", "json", text.toString()))
        .get("documents")
        .get(0);
    assertEquals("windows-1252", document.get("encoding").asText());
    assertTrue(document.toString().contains("compliance/streetwise"), document.toString());
  }
}
