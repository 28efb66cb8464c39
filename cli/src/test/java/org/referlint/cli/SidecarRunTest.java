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

/** Findings that the writer keeps, said beside the document. */
class SidecarRunTest {
  @TempDir
  Path folder;

  private Path text;

  @BeforeEach
  void document() throws IOException {
    text = Files.writeString(folder.resolve("a.txt"), "Callum Reid, 15, is a gang member.\n");
  }

  @Test
  void keptFindingsAreNotReported() throws IOException {
    assertTrue(RunResult.of("check", text.toString()).out().contains("compliance/gang-member"));
    Files.writeString(
        folder.resolve("a.txt.referlint.yml"),
        "ignore:\n  - {rule: compliance/gang-member, words: gang member, reason: quoted}\n");
    RunResult result = RunResult.of("check", folder.toString());
    assertFalse(result.out().contains("compliance/gang-member"), result.out());
    assertEquals(ExitStatus.FINDINGS, result.status());
  }

  @Test
  void aBrokenSidecarIsAnErrorAndTheDocumentIsReportedInFull() throws IOException {
    Files.writeString(folder.resolve("a.txt.referlint.yml"), "ignroe: []\n");
    RunResult result = RunResult.of("check", "--format", "json", text.toString());
    assertEquals(ExitStatus.UNREADABLE, result.status());
    assertTrue(result.out().contains("compliance/gang-member"));
    assertTrue(result.err().contains("a.txt.referlint.yml:1: unknown key 'ignroe'"), result.err());
  }
}
