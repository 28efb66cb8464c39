package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run may end at any moment: the report is the old one or the new one, and the cache is sound. */
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "not tried there: other rules for files that are open")
class KilledRunTest {
  private static final int KILLS = 20;
  private static final long SEED = 20261127;
  private static final int DOCUMENTS = 150;

  @TempDir
  private Path folder;

  private Path texts;
  private Path report;
  private Path cache;

  @BeforeEach
  void writeTexts() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    report = folder.resolve("report.json");
    cache = folder.resolve("cache");
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(
          texts.resolve("t%03d.txt".formatted(i)),
          ("Callum Reid, 15, is a gang member. He was seen on day " + i + " in Hull. ").repeat(20));
    }
  }

  private Process start(String... more) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "check",
        "--format",
        "json",
        "--jobs",
        "1",
        texts.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(new File("/dev/null"))
        .start();
  }

  private Process check() throws IOException {
    return start("--output", report.toString(), "--cache", cache.toString());
  }

  @Test
  void killedAtAnyMoment() throws Exception {
    String whole = RunResult.of("check", "--format", "json", texts.toString()).out();
    Random random = new Random(SEED);
    long start = System.nanoTime();
    assertTrue(check().waitFor() < 2);
    long wholeRun = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    for (int i = 0; i < KILLS; i++) {
      String old = "the old report " + i;
      Files.writeString(report, old);
      Process run = check();
      run.waitFor(random.nextLong(1 + wholeRun), TimeUnit.MILLISECONDS);
      run.destroyForcibly().waitFor();
      String left = Files.readString(report);
      assertTrue(
          left.equals(old) || left.equals(whole), "a torn report, seed " + SEED + ", run " + i);
      if (i % 7 == 6) {
        // From time to time the cache grows from nothing, so that kills meet it being written.
        clear(cache);
      }
    }
    assertEquals(
        whole,
        RunResult.of("check", "--format", "json", "--cache", cache.toString(), texts.toString())
            .out());
  }

  private static void clear(Path cache) throws IOException {
    List<Path> all;
    try (var files = Files.walk(cache)) {
      all = files.sorted(java.util.Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  @Test
  void interruptedRunSaysThatItsReportIsPartial() throws Exception {
    for (int i = 0; i < 3_000; i++) {
      Files.writeString(
          texts.resolve("more%04d.txt".formatted(i)),
          "Callum Reid, 15, is a gang member. ".repeat(60));
    }
    Path out = folder.resolve("out.json");
    List<String> command = List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "check",
        "--format",
        "json",
        texts.toString());
    Process run = new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    while (Files.size(out) < 20_000 && run.isAlive()) {
      Thread.onSpinWait();
    }
    run.destroy();
    assertEquals(143, run.waitFor());
    var json = new com.fasterxml.jackson.databind.ObjectMapper().readTree(out.toFile());
    assertTrue(json.at("/summary/partial").asBoolean(), json.get("summary").toString());
    assertEquals(json.at("/summary/documents").asInt(), json.get("documents").size());
    assertTrue(json.get("documents").size() < 3_000);
  }
}
