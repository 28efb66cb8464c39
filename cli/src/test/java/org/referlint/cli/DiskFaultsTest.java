package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.referlint.archive.ArchiveListener;
import org.referlint.archive.ArchiveOptions;
import org.referlint.archive.ArchiveRun;
import org.referlint.config.Configurations;
import org.referlint.report.CheckedDocument;
import org.referlint.report.InputError;

/** A disk that is full, a file that goes away, a folder that may not be read: it is said, and nothing else is harmed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs /dev/full and folders without rights")
class DiskFaultsTest {
  private static final int DOCUMENTS = 60;

  @TempDir
  private Path folder;

  private Path texts;

  @BeforeEach
  void writeTexts() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(
          texts.resolve("t%02d.txt".formatted(i)),
          ("Callum Reid, 15, is a gang member. He was seen on day " + i + " in Hull. ").repeat(8));
    }
  }

  /** Runs the command where no file may grow beyond 16 KiB, as on a disk that is full. */
  private RunResult onFullDisk(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        "bash",
        "-c",
        "trap '' XFSZ; ulimit -f 16; exec \"$@\"",
        "bash",
        ProcessHandle.current().info().command().orElse("java"),
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    command.addAll(List.of(arguments));
    Process run = new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    String err = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new RunResult(run.waitFor(), "", err);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void fullDiskLeavesTheOldReportAndNoDraft() throws Exception {
    Path report = Files.writeString(folder.resolve("report.json"), "the old report");
    RunResult run = onFullDisk(
        "check", "--quiet", "--format", "json", "--output", report.toString(), texts.toString());
    assertEquals(ExitStatus.USED_WRONGLY, run.status(), run.err());
    assertTrue(run.err().contains("can't write the report: "), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertEquals("the old report", Files.readString(report));
    assertEquals(List.of("report.json", "texts"), names());
  }

  @Test
  void fullDiskLeavesTheOldIndex() throws Exception {
    Path index = folder.resolve("archive.index");
    RunResult.of("check", "--across", texts.toString(), "--index", index.toString());
    byte[] old = Files.readAllBytes(index);
    assertTrue(old.length > 16 << 10, "an index that the disk has no room for");
    Files.writeString(texts.resolve("t99.txt"), "One more.");
    RunResult run = onFullDisk("check", "--across", texts.toString(), "--index", index.toString());
    assertEquals(ExitStatus.USED_WRONGLY, run.status(), run.err());
    assertTrue(run.err().contains("can't write the index: "), run.err());
    assertEquals(-1, java.util.Arrays.mismatch(old, Files.readAllBytes(index)));
    assertEquals(List.of("archive.index", "texts"), names());
  }

  @Test
  void fullDeviceIsSaid() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no such device here");
    RunResult run = RunResult.of("check", "--output", full.toString(), texts.toString());
    assertEquals(ExitStatus.USED_WRONGLY, run.status());
    assertTrue(run.err().contains("can't write the report: "), run.err());
  }

  @Test
  void cacheWithoutRoomCostsNoResult() throws Exception {
    Path cache = Files.createDirectory(folder.resolve("cache"));
    String whole = RunResult.of("check", "--format", "json", texts.toString()).out();
    RunResult.of("check", "--cache", cache.toString(), texts.toString());
    // Plain files where the folders of the cache were: nothing can be written there any more.
    try (Stream<Path> parts = Files.list(cache)) {
      for (Path part : parts.toList()) {
        try (Stream<Path> results = Files.list(part)) {
          for (Path result : results.toList()) {
            Files.delete(result);
          }
        }
        Files.delete(part);
        Files.createFile(part);
      }
    }
    RunResult run =
        RunResult.of("check", "--format", "json", "--cache", cache.toString(), texts.toString());
    assertEquals(whole, run.out());
  }

  @Test
  void filesThatGoAwayDuringTheRunAreErrors() throws Exception {
    List<String> documents = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    ArchiveOptions all = ArchiveOptions.standard();
    // One job looks ahead at fewer documents than there are.
    ArchiveOptions options = new ArchiveOptions(
        1,
        all.columns(),
        all.formats(),
        all.standardInput(),
        all.cache(),
        all.leftOut(),
        all.wanted());
    ArchiveRun run =
        new ArchiveRun(new Configurations(Optional.empty(), Optional.empty()), options);
    boolean whole = run.check(List.of(texts.toString()), new ArchiveListener() {
      @Override
      public void document(CheckedDocument document) throws IOException {
        documents.add(document.source().path());
        for (int i = DOCUMENTS - 5; i < DOCUMENTS; i++) {
          Files.deleteIfExists(texts.resolve("t%02d.txt".formatted(i)));
        }
      }

      @Override
      public void error(InputError error) {
        errors.add(error.path() + ": " + error.reason());
      }
    });
    assertTrue(whole);
    assertEquals(DOCUMENTS, documents.size() + errors.size());
    assertTrue(errors.stream().anyMatch(error -> error.contains("t59.txt: ")), errors.toString());
  }

  @Test
  void foldersAndFilesWithoutPermissionAreErrors() throws Exception {
    Path closed = Files.createDirectory(texts.resolve("closed"));
    Path secret = Files.writeString(texts.resolve("secret.txt"), "x");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(secret), "this user may read everything");
    RunResult run = RunResult.of("check", texts.toString());
    assertEquals(ExitStatus.UNREADABLE, run.status());
    assertTrue(run.err().contains("closed: permission denied"), run.err());
    assertTrue(run.err().contains("secret.txt: permission denied"), run.err());
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
  }
}
