package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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
}
