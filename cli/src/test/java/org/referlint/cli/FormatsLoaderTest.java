package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The libraries for other formats are found beside the program, however the launcher has Java load that. */
class FormatsLoaderTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void aWordFileIsReadWithTheProgramOnTheClassPathOfJavaItself() throws Exception {
    assumeTrue(
        Files.isDirectory(ROOT.resolve("formats").resolve("target").resolve("lib")),
        "the module 'formats' is not packaged");
    Path word;
    try (Stream<Path> files = Files.walk(ROOT.resolve("samples").resolve("archive"))) {
      word = files.filter(file -> file.toString().endsWith(".docx")).findFirst().orElseThrow();
    }
    String program = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("formats"))
        .collect(Collectors.joining(File.pathSeparator));
    Process check = new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-Xbootclasspath/a:" + program,
            "-cp",
            program,
            Main.class.getName(),
            "check",
            word.toString())
        .redirectErrorStream(true)
        .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(said.contains("1 document checked"), said);
    assertEquals(ExitStatus.FINDINGS, check.waitFor(), said);
  }
}
