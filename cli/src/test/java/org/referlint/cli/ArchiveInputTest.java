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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in a folder is either checked or named with the reason why not, and the sums say so. */
class ArchiveInputTest {
  private static final String TEXT = "Callum Reid, 15, is a gang member.";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  private static JsonNode report(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("check", "--format", "json"));
    all.addAll(List.of(arguments));
    RunResult run = RunResult.of(all.toArray(String[]::new));
    JsonNode report = JSON.readTree(run.out());
    JsonNode summary = report.get("summary");
    assertEquals(
        summary.get("inputs").asInt(),
        report.get("documents").size() + report.get("errors").size());
    assertEquals(summary.get("documents").asInt(), report.get("documents").size());
    assertEquals(run.status() == ExitStatus.UNREADABLE, report.get("errors").size() > 0);
    return report;
  }

  private static List<String> values(JsonNode array, String name) {
    List<String> values = new ArrayList<>();
    array.forEach(element -> values.add(element.path(name).asText()));
    return values;
  }

  private static String reason(JsonNode report, String ending) {
    for (JsonNode error : report.get("errors")) {
      if (error.get("path").asText().endsWith(ending)) {
        return error.get("reason").asText();
      }
    }
    throw new AssertionError(ending + " in " + report.get("errors"));
  }

  @Test
  void samplesOfAnArchiveAreAllChecked() throws IOException {
    JsonNode report = report("../samples/archive");
    assertEquals(60, report.get("documents").size());
    assertEquals(0, report.get("errors").size());
    for (JsonNode document : report.get("documents")) {
      assertTrue(document.has("date"), document.get("path").asText());
      assertTrue(document.has("group"), document.get("path").asText());
    }
    assertTrue(report.toString().contains("\"paragraph\""), "places in Word files");
    assertTrue(report.toString().contains("\"page\""), "pages of PDF files");
  }

  @Test
  void pastedPassagesAreFoundInConvertedDocuments() throws IOException {
    Map<String, String> passages = new TreeMap<>();
    for (JsonNode document : report("../samples/archive").get("documents")) {
      for (JsonNode finding : document.get("findings")) {
        if (finding.get("family").asText().equals("pasted")) {
          String path = document.get("path").asText();
          passages.put(
              path.substring(path.lastIndexOf(' ') + 1),
              finding.get("rule").asText() + ": "
                  + finding.get("text").asText().lines().findFirst().orElseThrow());
        }
      }
    }
    assertEquals(
        Map.of(
            "R1005.docx",
                "pasted/record-printout: CRIME NUMBER: NM/21904/25   OFFENCE: PWITS CLASS A",
            "R1006.odt", "pasted/minutes: PANEL MEETING - YP A",
            "R1008.eml", "pasted/email-header: From: Lorcan Bates <l.bates@fenlift.example>",
            "R1011.pdf", "pasted/form-fields: SECTION 4: RISK AND VULNERABILITY"),
        passages);
  }

  @Test
  void unknownEmptyAndDamagedFilesAreErrors() throws IOException {
    Files.writeString(folder.resolve("good.txt"), TEXT);
    Files.write(folder.resolve("photo.jpg"), new byte[] {1, 2, 3});
    Files.createFile(folder.resolve("empty.pdf"));
    Files.writeString(folder.resolve("damaged.docx"), "nothing of the kind");
    Files.createFile(folder.resolve(".hidden"));
    Files.writeString(folder.resolve("~$lock.docx"), "x");
    JsonNode report = report(folder.toString());
    assertEquals(1, report.get("documents").size());
    assertEquals(3, report.get("errors").size());
    assertTrue(reason(report, "photo.jpg").startsWith("not a kind of file"));
    assertEquals("an empty file", reason(report, "empty.pdf"));
    assertTrue(reason(report, "damaged.docx").startsWith("damaged"));
  }

  @Test
  void tableByItsColumns() throws IOException {
    Path table = folder.resolve("export.csv");
    Files.writeString(
        table,
        "Ref;Team;Referred;Narrative\nR-1;North;14/03/2026;\"" + TEXT
            + "\nSecond line.\"\nR-2;South;15/03/2026;\nR-1;East;soon;" + TEXT + "\n");
    RunResult run = RunResult.of(
        "check",
        "--format",
        "json",
        table.toString(),
        "--text-column",
        "narrative",
        "--id-column",
        "ref",
        "--date-column",
        "referred",
        "--group-column",
        "team");
    JsonNode report = JSON.readTree(run.out());
    JsonNode first = report.get("documents").get(0);
    assertTrue(first.get("path").asText().endsWith("export.csv#row-2"));
    assertEquals("R-1", first.get("id").asText());
    assertEquals("2026-03-14", first.get("date").asText());
    assertEquals("North", first.get("group").asText());
    assertEquals("nothing in the column 'narrative'", reason(report, "#row-3"));
    assertTrue(run.err().contains("#row-4: has the same id as"), run.err());
    assertTrue(run.err().contains("#row-4: its date can't be understood"), run.err());
    assertEquals(3, run.status());
  }

  @Test
  void missingColumnNamesTheNearestAndAll() throws IOException {
    Path table = folder.resolve("export.csv");
    Files.writeString(table, "ref,narrative\n1," + TEXT + "\n");
    String reason = reason(report(table.toString(), "--text-column", "narative"), "export.csv");
    assertTrue(reason.contains("did you mean 'narrative'?"), reason);
    assertTrue(reason.contains("its columns are: ref, narrative"), reason);
    assertTrue(reason(report(table.toString()), "export.csv").contains("--text-column"));
  }

  @Test
  void headOfATableWithoutHeadIsNotQuoted() throws IOException {
    Path table = folder.resolve("export.csv");
    Files.writeString(table, "1,\"" + TEXT.repeat(3) + "\"\n");
    String reason = reason(report(table.toString(), "--text-column", "narrative"), "export.csv");
    assertFalse(reason.contains("Callum"), reason);
  }

  @Test
  void quotationMarkThatNeverEndsCostsOnlyWhatFollows() throws IOException {
    Path table = folder.resolve("export.csv");
    Files.writeString(
        table, "ref,narrative\n1," + TEXT + "\n2,\"never closed " + TEXT + "\n3," + TEXT + "\n");
    JsonNode report = report(table.toString(), "--text-column", "narrative");
    assertEquals(1, report.get("documents").size());
    assertTrue(
        reason(report, "export.csv").contains("row 3"), report.get("errors").toString());
    assertFalse(report.get("errors").toString().contains("Callum"));
  }

  @Test
  void cellOfTenMegabytes() throws IOException {
    Path table = folder.resolve("export.csv");
    String sentence = "The nurse saw him at ten and he went home again. ";
    Files.writeString(
        table,
        "ref,narrative\n1,\"" + sentence.repeat(10_000_000 / sentence.length()) + "\"\n2," + TEXT
            + "\n");
    assertEquals(
        2,
        report(table.toString(), "--text-column", "narrative").get("documents").size());
  }

  @Test
  void cellWithoutEnd() throws IOException {
    Path table = folder.resolve("export.csv");
    Files.writeString(
        table,
        "ref,narrative\n1," + TEXT + "\n2,\"" + "He is safe. ".repeat(1_500_000) + "\n3,x\n");
    JsonNode report = report(table.toString(), "--text-column", "narrative");
    assertEquals(1, report.get("documents").size());
    assertTrue(reason(report, "export.csv").contains("quotation mark"));
  }

  @Test
  void linesOfJsonStandOnTheirOwn() throws IOException {
    Path table = folder.resolve("export.jsonl");
    Files.writeString(
        table,
        "{\"Ref\":\"J-1\",\"narrative\":\"" + TEXT + "\"}\nno json\n{\"ref\":2}\n{\"narrative\":\""
            + TEXT + "\"}\n");
    JsonNode report = report(table.toString(), "--text-column", "narrative", "--id-column", "ref");
    assertEquals(2, report.get("documents").size());
    assertEquals("no JSON object", reason(report, "#line-2"));
    assertTrue(reason(report, "#line-3").contains("no column 'narrative'"));
  }

  @Test
  void tableOnStandardInput() throws IOException {
    RunResult run = RunResult.withInput(
        "narrative\n" + TEXT + "\n",
        "check",
        "-",
        "--text-column",
        "narrative",
        "--format",
        "json");
    assertEquals("-#row-2", JSON.readTree(run.out()).at("/documents/0/path").asText());
  }

  @Test
  void zipFileWithGoodAndBad() throws IOException {
    Path zip = folder.resolve("all.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of(
          "north/2026-03-14 one.txt", "../../evil.txt", "inner.zip", "photo.jpg", "__MACOSX/._x")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    JsonNode report = report(zip.toString());
    assertEquals(2, report.get("documents").size());
    JsonNode one = report.get("documents").get(1);
    assertTrue(one.get("path").asText().endsWith("all.zip!/north/2026-03-14 one.txt"));
    assertEquals("north", one.get("group").asText());
    assertEquals("2026-03-14", one.get("date").asText());
    assertEquals(2, report.get("errors").size());
    assertFalse(Files.exists(folder.resolveSibling("evil.txt")));
  }

  @Test
  void zipBomb() throws IOException {
    Path zip = folder.resolve("bomb.zip");
    byte[] zeros = new byte[1 << 20];
    java.util.Arrays.fill(zeros, (byte) ' ');
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write(TEXT.getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
      for (int file = 0; file < 8; file++) {
        out.putNextEntry(new ZipEntry("b" + file + ".txt"));
        for (int i = 0; i < 50; i++) {
          out.write(zeros);
        }
        out.closeEntry();
      }
    }
    Files.writeString(folder.resolve("good.txt"), TEXT);
    JsonNode report = report(folder.toString(), "--no-excerpts");
    assertTrue(
        reason(report, "bomb.zip").contains("zip bomb"), report.get("errors").toString());
    assertTrue(values(report.get("documents"), "path").get(0).endsWith("bomb.zip!/a.txt"));
    assertTrue(report.get("documents").toString().contains("good.txt"));
  }

  @Test
  void fileOfTwoGigabytes() throws IOException {
    Path large = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(2L << 30);
    }
    Files.writeString(folder.resolve("good.txt"), TEXT);
    JsonNode report = report(folder.toString());
    assertEquals(1, report.get("documents").size());
    assertTrue(reason(report, "large.txt").contains("the limit is"));
  }

  @Test
  void linksThatLeadNowhereOrBack() throws IOException {
    Path below = Files.createDirectory(folder.resolve("below"));
    Files.writeString(below.resolve("good.txt"), TEXT);
    Files.createSymbolicLink(below.resolve("up"), folder);
    Files.createSymbolicLink(below.resolve("gone.txt"), folder.resolve("nowhere.txt"));
    JsonNode report = report(folder.toString());
    assertEquals(1, report.get("documents").size());
    assertEquals("a link that leads back to its own folder", reason(report, "up"));
    assertEquals("a link that leads nowhere", reason(report, "gone.txt"));
  }

  @Test
  void pipeIsNotOpened() throws Exception {
    Path pipe = folder.resolve("pipe.txt");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    org.junit.jupiter.api.Assumptions.assumeTrue(made.waitFor() == 0, "no pipes here");
    assertEquals("neither a file nor a folder", reason(report(folder.toString()), "pipe.txt"));
  }

  @Test
  void oddNamesCannotSpoilALine() throws IOException {
    Files.writeString(folder.resolve("a\n\u001b[31mred.txt"), TEXT);
    RunResult run = RunResult.of("check", folder.toString());
    assertTrue(run.out().contains("a\\u000a\\u001b[31mred.txt"), run.out());
    assertFalse(run.out().contains("\u001b"), run.out());
  }

  @Test
  void listOfFiles() throws IOException {
    Path one = Files.writeString(folder.resolve("one.txt"), TEXT);
    Path two = Files.writeString(folder.resolve("two.txt"), TEXT);
    Path list = Files.writeString(folder.resolve("list"), one + "\n" + two + "\nnowhere.txt\n");
    JsonNode report = report("--files-from", list.toString());
    assertEquals(2, report.get("documents").size());
    assertEquals("no such file or folder", reason(report, "nowhere.txt"));
    RunResult run =
        RunResult.withInput(one + "\0" + two, "check", "--format", "json", "--files-from", "-");
    assertEquals(2, JSON.readTree(run.out()).get("documents").size());
  }

  @Test
  void fileGivenTwiceIsCheckedOnce() throws IOException {
    Path one = Files.writeString(folder.resolve("one.txt"), TEXT);
    assertEquals(1, report(one.toString(), folder.toString()).get("documents").size());
  }

  @Test
  void orderIsThatOfThePathsWhateverTheJobs() throws IOException {
    for (int i = 0; i < 60; i++) {
      Path below = Files.createDirectories(folder.resolve("team" + i % 3));
      Files.writeString(below.resolve("n" + i + ".txt"), (TEXT + " ").repeat(1 + i % 7 * 40));
    }
    String one = RunResult.of("check", "--format", "json", "--jobs", "1", folder.toString())
        .out();
    assertEquals(
        one,
        RunResult.of("check", "--format", "json", "--jobs", "5", folder.toString())
            .out());
    List<String> paths = values(JSON.readTree(one).get("documents"), "path");
    assertEquals(paths.stream().sorted().toList(), paths);
  }

  @Test
  void reportAndCacheInTheFolderAreNotDocuments() throws IOException {
    Files.writeString(folder.resolve("one.txt"), TEXT);
    String[] arguments = {
      folder.toString(),
      "--output",
      folder.resolve("report.json").toString(),
      "--cache",
      folder.resolve("cache").toString()
    };
    List<String> all = new ArrayList<>(List.of("check", "--format", "json"));
    all.addAll(List.of(arguments));
    for (int i = 0; i < 2; i++) {
      RunResult run = RunResult.of(all.toArray(String[]::new));
      assertEquals(ExitStatus.FINDINGS, run.status(), run.err());
    }
  }

  @Test
  void quietSaysNothing() throws IOException {
    Files.write(folder.resolve("photo.jpg"), new byte[] {1});
    RunResult run = RunResult.of("check", "--quiet", folder.toString());
    assertEquals("", run.err());
    assertEquals(ExitStatus.UNREADABLE, run.status());
  }

  @Test
  void columnsFromTheConfiguration() throws IOException {
    Files.writeString(folder.resolve(".referlint.yml"), "columns: {text: narrative, id: ref}\n");
    Files.writeString(folder.resolve("export.csv"), "ref,narrative\n7," + TEXT + "\n");
    assertEquals("7", report(folder.toString()).at("/documents/0/id").asText());
  }
}
