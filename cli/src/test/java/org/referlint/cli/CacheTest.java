package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache changes nothing but the time, and tells nothing of the texts. */
class CacheTest {
  private static final String SAMPLES = "../samples/*.{txt,md}";

  @TempDir
  private Path folder;

  private Path cache;

  @BeforeEach
  void nameCache() {
    cache = folder.resolve("cache");
  }

  private RunResult check(String... more) {
    return RunResult.of(Stream.concat(
            Stream.of("check", "--format", "json", "--explain", "--cache", cache.toString()),
            Stream.of(more))
        .toArray(String[]::new));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void secondRunSaysTheSame() throws IOException {
    String plain =
        RunResult.of("check", "--format", "json", "--explain", SAMPLES).out();
    assertEquals(plain, check(SAMPLES).out());
    List<Path> files = files();
    assertFalse(files.isEmpty());
    assertEquals(plain, check(SAMPLES).out());
    assertEquals(files, files());
  }

  @Test
  void holdsNoWordOfAText() throws IOException {
    Path text = folder.resolve("one.txt");
    Files.writeString(
        text,
        "Zebedee Quillfeather, 15, is a streetwise gang member from Llanfairpwll. He was told to.");
    check(text.toString());
    assertFalse(files().isEmpty());
    for (Path file : files()) {
      String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      for (String word : List.of("Zebedee", "Quillfeather", "Llanfairpwll", "told to")) {
        assertFalse(content.contains(word), word);
      }
    }
  }

  @Test
  void damagedAndTornFilesAreCheckedAnew() throws IOException {
    String first = check(SAMPLES).out();
    int i = 0;
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      switch (i++ % 4) {
        case 0 -> Files.write(file, new byte[0]);
        case 1 -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        case 2 -> bytes[bytes.length / 3] ^= 0x55;
        default -> Files.delete(file);
      }
      if (i % 4 == 3) {
        Files.write(file, bytes);
      }
    }
    assertEquals(first, check(SAMPLES).out());
    assertEquals(first, check(SAMPLES).out());
  }

  @Test
  void configurationAndVictimAreParts() throws IOException {
    Path text = Files.writeString(folder.resolve("one.txt"), "Callum Reid is a gang member.");
    String auto = check(text.toString()).out();
    assertNotEquals(auto, check(text.toString(), "--victim", "adult").out());
    Files.writeString(folder.resolve(".referlint.yml"), "rules:\n  compliance/*: off\n");
    assertFalse(check(text.toString()).out().contains("compliance/gang-member"));
    Files.delete(folder.resolve(".referlint.yml"));
    assertEquals(auto, check(text.toString()).out());
  }

  @Test
  void localDictionaryIsAPart() throws IOException {
    Path text = Files.writeString(folder.resolve("one.txt"), "Callum Reid, 15, is a rotten egg.");
    Files.writeString(folder.resolve(".referlint.yml"), "dictionaries: [local.yml]\n");
    String entry =
        "family: compliance\nkind: label\nsource: local guidance\nentries:\n  - id: wrong-un\n    severity: warning\n    why: The words judge.\n    patterns: [\"%s\"]\n    flags: [\"He is a [[%s]].\"]\n    passes: [\"He is here.\"]\n";
    Files.writeString(folder.resolve("local.yml"), entry.formatted("rotten egg", "rotten egg"));
    assertTrue(check(text.toString()).out().contains("compliance/wrong-un"));
    Files.writeString(folder.resolve("local.yml"), entry.formatted("bad lot", "bad lot"));
    assertFalse(check(text.toString()).out().contains("compliance/wrong-un"));
  }

  @Test
  void folderThatCannotBeMade() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    RunResult run = RunResult.of("check", "--cache", file.toString(), SAMPLES);
    assertEquals(ExitStatus.USED_WRONGLY, run.status());
    assertTrue(run.err().contains("can't use the cache"), run.err());
  }
}
