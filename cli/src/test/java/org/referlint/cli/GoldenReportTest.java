package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.referlint.engine.Dictionaries;
import org.referlint.engine.RuleCatalog;
import org.referlint.report.RulePage;
import org.referlint.rule.RuleInfo;

/**
 * Holds reports of the samples, and the pages of the rules, to what is checked in, so that every change of behaviour shows
 * in a diff. {@code -Dreferlint.golden=rewrite} writes them anew.
 */
class GoldenReportTest {
  private static final boolean REWRITE = "rewrite".equals(System.getProperty("referlint.golden"));
  private static final Path SAMPLES = Path.of("../samples");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path PAGES = Path.of("../docs/rules");

  @Test
  void reportsOfTheSamples() throws IOException {
    Map<Path, String> reports = new TreeMap<>();
    try (Stream<Path> samples = Files.list(SAMPLES)) {
      for (Path sample :
          samples.filter(s -> s.getFileName().toString().matches("\\d\\d-.*")).toList()) {
        reports.put(
            Path.of(sample.getFileName() + ".report"),
            RunResult.of("check", "--explain", sample.toString()).out());
      }
    }
    try (Stream<Path> samples = Files.list(SAMPLES.resolve("pasted"))) {
      for (Path sample :
          samples.filter(s -> s.getFileName().toString().matches("\\d\\d-.*")).toList()) {
        reports.put(
            Path.of("pasted", sample.getFileName() + ".report"),
            RunResult.of("check", "--explain", sample.toString()).out());
      }
    }
    reports.put(
        Path.of("pasted", "across.report"),
        RunResult.of("check", "--across", SAMPLES.resolve("pasted").toString()).out());
    assertTrue(reports.size() >= 16);
    compare(GOLDEN, reports);
  }

  @Test
  void pagesOfTheRules() throws IOException {
    Map<Path, String> pages = new TreeMap<>();
    for (RuleInfo rule : new RuleCatalog(Dictionaries.shipped()).all()) {
      pages.put(Path.of(rule.id() + ".md"), RulePage.markdown(rule));
    }
    compare(PAGES, pages);
  }

  private static void compare(Path folder, Map<Path, String> expected) throws IOException {
    if (REWRITE) {
      for (Path old : existing(folder)) {
        Files.delete(folder.resolve(old));
      }
      for (Map.Entry<Path, String> file : expected.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    assertEquals(List.copyOf(expected.keySet()), existing(folder), "files in " + folder);
    for (Map.Entry<Path, String> file : expected.entrySet()) {
      String kept = Files.readString(folder.resolve(file.getKey())).replace("\r\n", "\n");
      assertEquals(
          kept,
          file.getValue(),
          file.getKey() + ": run with -Dreferlint.golden=rewrite and read the difference");
    }
  }

  private static List<Path> existing(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }
}
