package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with one input: it is said, and everything else is still checked. */
class BadInputTest {
  @TempDir
  private Path folder;

  private Path good;

  @BeforeEach
  void writeText() throws IOException {
    good = folder.resolve("good.txt");
    Files.writeString(good, "Callum Reid, 15, is a gang member.\n");
  }

  private void assertSaidAndRestChecked(RunResult run, int status, String message) {
    assertEquals(status, run.status(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertTrue(run.out().contains("compliance/gang-member"), run.out());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void noSuchPath() {
    String path = folder.resolve("nowhere.txt").toString();
    assertSaidAndRestChecked(
        RunResult.of("check", path, good.toString()), 3, path + ": no such file or folder");
  }

  @Test
  void folderWithoutTexts() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertSaidAndRestChecked(
        RunResult.of("check", empty.toString(), good.toString()), 3, "no documents in this folder");
  }

  @Test
  void globWithoutFiles() {
    assertSaidAndRestChecked(
        RunResult.of("check", folder + "/*.ref", good.toString()),
        3,
        "no file matches this pattern");
  }

  @Test
  void binaryFile() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[] {'P', 'K', 3, 4, 0, 0, 1});
    assertSaidAndRestChecked(
        RunResult.of("check", folder.toString()), 3, "a binary file, not a text");
  }

  @Test
  void textInAnotherEncodingIsCheckedAndItIsSaid() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[] {'a', '\n', (byte) 0x92});
    assertSaidAndRestChecked(
        RunResult.of("check", folder.toString()), 1, "a.txt: not UTF-8; read as windows-1252");
  }

  @Test
  void emptyFileIsAFindingAndNoError() throws IOException {
    Files.createFile(folder.resolve("a.txt"));
    RunResult run = RunResult.of("check", folder.toString());
    assertEquals(1, run.status());
    assertTrue(run.out().contains("coverage/empty-text"), run.out());
  }

  @Test
  void linkThatLeadsBack() throws IOException {
    Files.createSymbolicLink(Files.createDirectory(folder.resolve("b")).resolve("up"), folder);
    assertSaidAndRestChecked(
        RunResult.of("check", folder.toString()), 3, "a link that leads back to its own folder");
  }

  @Test
  void veryLongLine() throws IOException {
    String line = "Callum Reid, 15, said that he was kept in the flat and not allowed out. ";
    Files.writeString(folder.resolve("a.txt"), line.repeat(1 + 5_000_000 / line.length()));
    RunResult run = RunResult.of("check", "--format", "jsonl", folder.toString());
    assertEquals(2, run.out().lines().count());
    assertEquals(1, run.status());
  }

  @Test
  void unknownOptionOffersTheNearest() {
    RunResult run = RunResult.of("check", "--formt", "json", good.toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--format"), run.err());
  }

  @Test
  void unknownValueOffersTheNearest() {
    RunResult run = RunResult.of("check", "--format", "jsn", good.toString());
    assertEquals(2, run.status());
    assertTrue(
        run.err().contains("--format: unknown value 'jsn'; did you mean 'json'?"), run.err());
  }

  @Test
  void noCommand() {
    assertEquals(2, RunResult.of().status());
    assertEquals(2, RunResult.of("chekc").status());
    assertEquals(2, RunResult.of("check").status());
  }

  @Test
  void unknownRuleOffersTheNearest() {
    RunResult run = RunResult.of("rules", "compliance/gang-membr");
    assertEquals(2, run.status());
    assertTrue(
        run.err()
            .contains(
                "unknown rule 'compliance/gang-membr'; did you mean 'compliance/gang-member'?"),
        run.err());
  }

  @Test
  void brokenConfigurationSaysWhereAndSparesOtherFolders() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(good, other.resolve("two.txt"));
    Files.writeString(
        other.resolve(".referlint.yml"), "victim: child\nrules:\n  compliance/gang-membr: off\n");
    assertSaidAndRestChecked(
        RunResult.of("check", folder.toString()),
        2,
        ".referlint.yml:3: unknown rule 'compliance/gang-membr'; did you mean 'compliance/gang-member'?");
  }

  @Test
  void brokenDictionaryNamesFileAndLine() throws IOException {
    Files.writeString(folder.resolve(".referlint.yml"), "dictionaries: [local.yml]\n");
    Files.writeString(
        folder.resolve("local.yml"),
        "family: compliance\nkind: label\nentries:\n  - id: Wrong Id\n");
    RunResult run = RunResult.of("check", good.toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("local.yml:4: 'Wrong Id' is no id"), run.err());
  }

  @Test
  void missingConfiguration() {
    RunResult run =
        RunResult.of("check", "--config", folder.resolve("no.yml").toString(), good.toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("no such configuration file"), run.err());
  }

  @Test
  void outputThatCannotBeWritten() {
    String place = folder.resolve("nowhere/report.json").toString();
    RunResult run = RunResult.of("check", "--output", place, good.toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("can't write the report"), run.err());
    assertEquals(
        2, RunResult.of("check", "--output", folder.toString(), good.toString()).status());
  }

  @Test
  void noTextOfADocumentReachesStandardError() {
    RunResult run = RunResult.of("check", "--debug", "--explain", good.toString());
    assertEquals("", run.err());
  }
}
