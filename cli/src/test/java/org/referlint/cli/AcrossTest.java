package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passages are traced to sources, to a stored index and from one referral to another. */
class AcrossTest {
  private static final String SHARED =
      "The young person was visited in placement on two occasions during the period under review and presented as guarded, and what he shared with the practitioner about his friends and their cars was limited throughout both visits.";

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  @BeforeEach
  void writeTexts() throws IOException {
    Files.writeString(
        folder.resolve("one.txt"), "Daniel Okoro, 15, was found in Whitby.\n\n" + SHARED + "\n");
    Files.writeString(folder.resolve("two.txt"), SHARED + "\n\nAnh Nguyen was found in Hull.\n");
    Files.writeString(
        folder.resolve("three.txt"), "Ana Pop was found in Goole and had not been paid.\n");
  }

  private static JsonNode json(RunResult run) throws IOException {
    return JSON.readTree(run.out());
  }

  private Path configuration(String text) throws IOException {
    Path file = folder.resolve("referlint.yml");
    Files.writeString(file, text);
    return file;
  }

  @Test
  void sharedPassagesOfAFolderAreReportedWithEachPlace() throws IOException {
    RunResult run = RunResult.of("check", "--format", "json", "--across", folder.toString());
    assertEquals(ExitStatus.FINDINGS, run.status());
    JsonNode passages = json(run).get("sharedPassages");
    assertEquals(1, passages.size());
    assertEquals(2, passages.get(0).get("places").size());
    JsonNode place = passages.get(0).get("places").get(0);
    assertTrue(place.get("path").asText().endsWith("one.txt"));
    assertEquals(2, place.get("range").get("start").get("line").asInt());
    assertEquals(3, json(run).get("summary").get("documents").asInt());
  }

  @Test
  void rowsOfTablesAndFilesInZipFilesAreComparedToo() throws IOException {
    Files.writeString(
        folder.resolve("export.csv"),
        "ref,narrative\n1,Nobody else was there.\n2,\"In Selby. " + SHARED + "\"\n");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("old.zip")))) {
      zip.putNextEntry(new ZipEntry("north/five.txt"));
      zip.write(("In Ripon. " + SHARED).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    Files.write(folder.resolve("photo.jpg"), new byte[] {1});
    Path index = folder.resolve("archive.index");
    for (int run = 0; run < 2; run++) {
      JsonNode report = json(RunResult.of(
          "check",
          "--format",
          "json",
          "--text-column",
          "narrative",
          "--across",
          folder.toString(),
          "--index",
          index.toString()));
      JsonNode places = report.at("/sharedPassages/0/places");
      assertEquals(4, places.size());
      assertEquals(folder + "/export.csv#row-3", places.get(0).get("path").asText());
      assertEquals(10, places.get(0).get("offset").asInt());
      assertEquals(
          folder + "/old.zip!/north/five.txt", places.get(1).get("path").asText());
      assertEquals(6, report.at("/summary/documents").asInt());
      assertEquals(1, report.get("errors").size());
      assertTrue(report.at("/errors/0/path").asText().endsWith("photo.jpg"));
    }
    RunResult asked = RunResult.withInput(
        "In Goole. " + SHARED,
        "check",
        "--format",
        "json",
        "--text-column",
        "narrative",
        "--index",
        index.toString(),
        folder.resolve("one.txt").toString());
    assertEquals(3, known(json(asked)).get("related").size());
  }

  @Test
  void documentsThatAreAlikeAsAWholeAreReported() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      text.append("On day ").append(i * 7).append(" the nurse wrote entry ").append(i * i);
      text.append(" of the ward book. ");
    }
    Files.writeString(folder.resolve("four.txt"), text);
    Files.writeString(folder.resolve("five.txt"), text.toString().replace("entry 4", "number 4"));
    JsonNode report =
        json(RunResult.of("check", "--format", "json", "--across", folder.toString()));
    assertEquals(1, report.get("alike").size());
    JsonNode paths = report.at("/alike/0/paths");
    assertEquals(2, paths.size());
    assertTrue(paths.get(0).asText().endsWith("five.txt"));
    assertTrue(report.at("/alike/0/likeness").asDouble() > 0.5);
    String shown = RunResult.of("check", "--across", folder.toString()).out();
    assertTrue(shown.contains("2 documents alike as a whole"), shown);
  }

  @Test
  void withoutExcerptsNoWordOfATextIsWritten() {
    RunResult run = RunResult.of("check", "--no-excerpts", "--across", folder.toString());
    assertFalse(run.out().contains("placement"));
    assertTrue(run.out().contains("one.txt:3:1"), run.out());
  }

  @Test
  void acceptedPhrasesAreNotReported() throws IOException {
    Path config = configuration("accepted:\n  - \"" + SHARED + "\"\n");
    RunResult run =
        RunResult.of("check", "--config", config.toString(), "--across", folder.toString());
    assertEquals(ExitStatus.CLEAN, run.status(), run.out() + run.err());
  }

  @Test
  void aStoredIndexIsExtendedAndAskedOneDocumentAtATime() throws IOException {
    Path index = folder.resolve("archive.index");
    RunResult.of("check", "--across", folder.toString(), "--index", index.toString());
    assertFalse(
        Files.readString(index, StandardCharsets.ISO_8859_1).contains("placement"),
        "the index holds hashes only");
    Files.writeString(folder.resolve("four.txt"), "In Leeds. " + SHARED);
    Files.delete(folder.resolve("two.txt"));
    RunResult again = RunResult.of(
        "check", "--format", "json", "--across", folder.toString(), "--index", index.toString());
    assertEquals(3, json(again).get("summary").get("documents").asInt());
    assertEquals(1, json(again).get("sharedPassages").size());

    RunResult asked = RunResult.withInput(
        "In Goole. " + SHARED, "check", "--format", "json", "--index", index.toString(), "-");
    JsonNode finding = known(json(asked));
    assertEquals(10, finding.get("offset").asInt());
    assertEquals(SHARED.length(), finding.get("length").asInt());
    assertEquals(2, finding.get("related").size());
  }

  @Test
  void aSourceOfTheConfigurationIsNamedWithItsRange() throws IOException {
    Files.createDirectory(folder.resolve("assessments"));
    Files.writeString(folder.resolve("assessments/may.txt"), "Assessment. " + SHARED);
    Path config = configuration("sources: [\"assessments/**\"]\n");
    RunResult run = RunResult.of(
        "check",
        "--format",
        "json",
        "--config",
        config.toString(),
        folder.resolve("one.txt").toString());
    JsonNode related = known(json(run)).get("related").get(0);
    assertTrue(related.get("path").asText().endsWith("assessments/may.txt"));
    assertEquals(12, related.get("offset").asInt());
    assertEquals(SHARED.length() - 1, related.get("length").asInt());
  }

  @Test
  void sourcesThatCannotBeReadAreReportedAndSkipped() throws IOException {
    Files.createDirectory(folder.resolve("assessments"));
    Files.writeString(folder.resolve("assessments/may.txt"), "Assessment. " + SHARED);
    Files.write(folder.resolve("assessments/scan.txt"), new byte[] {1, 0, 2});
    Files.write(folder.resolve("assessments/old.docx"), new byte[] {'a', (byte) 0xFF});
    try (RandomAccessFile huge =
        new RandomAccessFile(folder.resolve("assessments/huge.txt").toFile(), "rw")) {
      huge.setLength(2L << 30);
    }
    Path config = configuration("sources: [\"assessments/**\", \"missing/*.txt\"]\n");
    RunResult run = RunResult.of(
        "check",
        "--format",
        "json",
        "--config",
        config.toString(),
        folder.resolve("one.txt").toString());
    assertEquals(ExitStatus.UNREADABLE, run.status());
    assertEquals(4, json(run).get("errors").size());
    assertTrue(json(run).get("errors").toString().contains("too large for a source"));
    assertTrue(known(json(run)).has("related"));
  }

  private static JsonNode known(JsonNode report) {
    for (JsonNode finding : report.get("documents").get(0).get("findings")) {
      if (finding.get("rule").asText().equals("pasted/known-source")) {
        return finding;
      }
    }
    throw new AssertionError("no finding of a known source");
  }

  @Test
  void aDamagedIndexAndAFormatWithoutClustersAreUsedWrongly() throws IOException {
    Path index = folder.resolve("archive.index");
    Files.writeString(index, "no index");
    RunResult run = RunResult.of(
        "check", "--index", index.toString(), folder.resolve("one.txt").toString());
    assertEquals(ExitStatus.USED_WRONGLY, run.status());
    assertTrue(run.err().contains("not an index of this version"), run.err());
    assertEquals(
        ExitStatus.USED_WRONGLY,
        RunResult.of("check", "--format", "csv", "--across", folder.toString()).status());
  }
}
