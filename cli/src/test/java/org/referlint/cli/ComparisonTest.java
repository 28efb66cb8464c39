package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what is new is reported: against a baseline, against a commit, against what writers keep. */
class ComparisonTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GANG = "compliance/gang-member";

  @TempDir
  private Path folder;

  private Path text;
  private Path baseline;

  @BeforeEach
  void writeText() throws IOException {
    text = folder.resolve("one.txt");
    baseline = folder.resolve("known.json");
    Files.writeString(text, "Callum Reid, 15, is a gang member.\n");
  }

  private JsonNode check(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("check", "--format", "json", text.toString()));
    arguments.addAll(List.of(more));
    RunResult run = RunResult.of(arguments.toArray(new String[0]));
    assertTrue(run.status() <= 1, run.err());
    return JSON.readTree(run.out());
  }

  private static List<String> rules(JsonNode report) {
    List<String> rules = new ArrayList<>();
    report.at("/documents/0/findings").forEach(f -> rules.add(f.get("rule").asText()));
    return rules;
  }

  @Test
  void knownFindingsAreHeldBackAndCounted() throws IOException {
    JsonNode before = check("--write-baseline", baseline.toString());
    assertTrue(rules(before).contains(GANG));
    JsonNode after = check("--baseline", baseline.toString());
    assertEquals(List.of(), rules(after));
    assertEquals(before.at("/summary/findings"), after.at("/summary/known"));
    assertEquals(
        0,
        RunResult.of("check", "--baseline", baseline.toString(), text.toString())
            .status());
  }

  @Test
  void onlyNewFindingsAreReportedAfterEditsElsewhere() throws IOException {
    check("--write-baseline", baseline.toString());
    Files.writeString(
        text, "A first line.\n\nCallum Reid, 15, is a gang member.\n\nHe is streetwise.\n");
    List<String> rules = rules(check("--baseline", baseline.toString()));
    assertTrue(rules.contains("compliance/streetwise"));
    assertFalse(rules.contains(GANG));
  }

  @Test
  void baselineHoldsNoWordOfTheText() throws IOException {
    Files.writeString(text, "Zebedee Quillfeather, 15, is a notorious gang member.\n");
    check("--write-baseline", baseline.toString());
    String written = Files.readString(baseline);
    assertTrue(written.contains(GANG));
    for (String word : List.of("Zebedee", "Quillfeather", "notorious", "gang member")) {
      assertFalse(written.contains(word), word);
    }
  }

  @Test
  void baselineOfABaselineKeepsWhatWasKnown() throws IOException {
    check("--write-baseline", baseline.toString());
    String first = Files.readString(baseline);
    check("--baseline", baseline.toString(), "--write-baseline", baseline.toString());
    assertEquals(first, Files.readString(baseline));
  }

  @Test
  void sarifSaysWhatIsNew() throws IOException {
    check("--write-baseline", baseline.toString());
    Files.writeString(text, "Callum Reid, 15, is a gang member.\n\nHe is streetwise.\n");
    RunResult run = RunResult.of(
        "check", "--format", "sarif", "--baseline", baseline.toString(), text.toString());
    for (JsonNode result : JSON.readTree(run.out()).at("/runs/0/results")) {
      boolean added = result.get("ruleId").asText().equals("compliance/streetwise");
      assertEquals(added ? "new" : "unchanged", result.get("baselineState").asText());
    }
  }

  @Test
  void aFileThatIsNoBaselineIsAClearError() throws IOException {
    for (String wrong : List.of("", "[]", "{\"keys\": 1, \"documents\": {", "{\"keys\": 9}")) {
      Files.writeString(baseline, wrong);
      RunResult run = RunResult.of("check", "--baseline", baseline.toString(), text.toString());
      assertEquals(2, run.status(), wrong);
      assertTrue(run.err().contains("known.json: "), run.err());
    }
    RunResult absent = RunResult.of("check", "--baseline", folder + "/none.json", text.toString());
    assertEquals(2, absent.status());
    assertTrue(absent.err().contains("none.json: no such file"), absent.err());
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        "git", "-C", folder.toString(), "-c", "user.name=A", "-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    assertEquals(0, process.waitFor(), String.join(" ", command));
  }

  private void commit() throws IOException, InterruptedException {
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "first");
  }

  @Test
  void sinceACommitOnlyAddedLinesCount() throws IOException, InterruptedException {
    commit();
    Files.writeString(
        text, "A first line.\nCallum Reid, 15, is a gang member.\nHe is streetwise.\n");
    JsonNode report = check("--since", "HEAD");
    assertTrue(rules(report).contains("compliance/streetwise"));
    assertFalse(rules(report).contains(GANG));
    assertTrue(report.at("/summary/known").intValue() > 0);
  }

  @Test
  void sinceACommitUnchangedFilesAreSilentAndNewOnesCountInFull()
      throws IOException, InterruptedException {
    commit();
    assertEquals(List.of(), rules(check("--since", "HEAD")));
    Path added = folder.resolve("ünew \"two\".txt");
    Files.writeString(added, "Callum Reid, 15, is a gang member.\n");
    RunResult run = RunResult.of("check", "--since", "HEAD", folder.toString());
    assertTrue(run.out().contains("two\".txt:1:23"), run.out());
    git("add", ".");
    git("commit", "-q", "-m", "second");
    assertEquals(0, RunResult.of("check", "--since", "HEAD", folder.toString()).status());
    assertEquals(
        1, RunResult.of("check", "--since", "HEAD~1", folder.toString()).status());
  }

  @Test
  void sinceNeedsACommitOfARepository() throws IOException, InterruptedException {
    RunResult outside = RunResult.of("check", "--since", "HEAD", text.toString());
    assertEquals(2, outside.status());
    assertTrue(outside.err().contains("is in no git repository"), outside.err());
    commit();
    RunResult unknown = RunResult.of("check", "--since", "--output=x", text.toString());
    assertEquals(2, unknown.status());
    RunResult misspelt = RunResult.of("check", "--since", "mian", text.toString());
    assertEquals(2, misspelt.status());
    assertTrue(misspelt.err().contains("knows no commit 'mian'"), misspelt.err());
  }

  @Test
  void suppressionsStandInSarifAndJsonWithTheirReason() throws IOException {
    Files.writeString(
        folder.resolve("one.txt.referlint.yml"),
        "ignore:\n  - {rule: compliance/gang-member, words: gang member, reason: the charge}\n");
    JsonNode kept = check().at("/documents/0/suppressed/0");
    assertEquals(GANG, kept.get("rule").asText());
    assertEquals("the charge", kept.get("reason").asText());
    RunResult run = RunResult.of("check", "--format", "sarif", text.toString());
    JsonNode suppressed = null;
    for (JsonNode result : JSON.readTree(run.out()).at("/runs/0/results")) {
      suppressed = result.has("suppressions") ? result : suppressed;
    }
    assertEquals(GANG, suppressed.get("ruleId").asText());
    assertEquals("the charge", suppressed.at("/suppressions/0/justification").asText());
    assertEquals("external", suppressed.at("/suppressions/0/kind").asText());
  }

  @Test
  void unusedAndReasonlessSuppressionsAreReported() throws IOException {
    Files.writeString(folder.resolve("one.txt.referlint.yml"), """
        ignore:
          - {rule: compliance/gang-member, words: gang member, reason: }
          - {rule: compliance/streetwise, words: streetwise, reason: gone}
        """);
    RunResult quiet = RunResult.of("check", "--fail-on", "never", text.toString());
    assertEquals(0, quiet.status());
    assertTrue(quiet.err().contains("one.txt.referlint.yml:2: the entry for"), quiet.err());
    assertFalse(quiet.err().contains("suppresses nothing"), quiet.err());
    RunResult asked = RunResult.of(
        "check", "--fail-on", "never", "--report-unused-suppressions", text.toString());
    assertEquals(1, asked.status());
    assertTrue(
        asked
            .err()
            .contains(
                "one.txt.referlint.yml:3: the entry for compliance/streetwise suppresses nothing"),
        asked.err());
  }
}
