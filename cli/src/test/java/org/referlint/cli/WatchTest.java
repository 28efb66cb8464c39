package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchTest {
  @TempDir
  private Path folder;

  @Test
  void changedAndNewFilesAreHeardOf() throws Exception {
    Path below = Files.createDirectory(folder.resolve("below"));
    Path one = Files.writeString(below.resolve("one.txt"), "a");
    try (FolderWatch watch =
        FolderWatch.over(List.of(folder.toString()), Set.of(folder.resolve("report.json")))) {
      Files.writeString(folder.resolve("report.json"), "not heard of");
      Files.writeString(one, "b");
      assertEquals(Set.of(one), watch.await());
      Path later = Files.createDirectory(folder.resolve("later"));
      assertEquals(Set.of(later), watch.await());
      Path two = Files.writeString(later.resolve("two.txt"), "c");
      assertTrue(watch.await().contains(two));
    }
  }

  @Test
  void fileGivenByNameIsHeardOfAndItsNeighboursAreNot() throws Exception {
    Path one = Files.writeString(folder.resolve("one.txt"), "a");
    try (FolderWatch watch = FolderWatch.over(List.of(one.toString()), Set.of())) {
      Files.writeString(folder.resolve("two.txt"), "b");
      Path sidecar = Files.writeString(folder.resolve("one.txt.referlint.yml"), "ignore: []\n");
      assertEquals(Set.of(sidecar), watch.await());
    }
  }

  /** The lines of a run up to one that contains some words. */
  private static List<String> until(BufferedReader lines, String words) throws IOException {
    List<String> read = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      read.add(line);
      if (line.contains(words)) {
        return read;
      }
    }
    throw new AssertionError(words + " in " + read);
  }

  @Test
  void onlyWhatChangedIsCheckedAgain() throws Exception {
    Path one = Files.writeString(folder.resolve("one.txt"), "Callum Reid, 15, was seen in Hull.");
    Files.writeString(folder.resolve("two.txt"), "Anh Nguyen, 16, was seen in Goole.");
    Process watching = new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "check",
            "--watch",
            folder.toString())
        .start();
    try (BufferedReader out = watching.inputReader(StandardCharsets.UTF_8);
        BufferedReader err = watching.errorReader(StandardCharsets.UTF_8)) {
      List<String> first = until(out, "documents checked");
      assertTrue(first.stream().anyMatch(line -> line.contains("two.txt")), first.toString());
      until(err, "watching");
      Files.writeString(one, "Callum Reid, 15, is a gang member.");
      List<String> second = until(out, "document checked");
      assertTrue(
          second.stream().anyMatch(line -> line.contains("compliance/gang-member")),
          second.toString());
      assertFalse(second.stream().anyMatch(line -> line.contains("two.txt")), second.toString());
    } finally {
      watching.destroyForcibly().waitFor();
    }
  }
}
