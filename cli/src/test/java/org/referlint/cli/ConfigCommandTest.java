package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referlint.config.ConfigurationReader;
import org.referlint.yaml.YamlException;

class ConfigCommandTest {
  @TempDir
  private Path folder;

  private RunResult print(String... more) throws IOException {
    Files.createDirectories(folder.resolve("team"));
    Files.writeString(folder.resolve(".referlint.yml"), """
        # ours
        victim: child
        ignore: ["Operation Streetwise", "C:\\\\x"]
        rules:
          pasted/*: warning
          compliance/boyfriend: off
        """);
    String[] arguments = new String[more.length + 3];
    arguments[0] = "config";
    arguments[1] = "print";
    System.arraycopy(more, 0, arguments, 2, more.length);
    arguments[arguments.length - 1] = folder.resolve("team/one.txt").toString();
    return RunResult.of(arguments);
  }

  @Test
  void everySettingSaysWhereItComesFrom() throws IOException {
    RunResult run = print("--why");
    assertEquals(0, run.status(), run.err());
    String file = folder.resolve(".referlint.yml").toString();
    for (String line : new String[] {
      "victim: child .*# " + file + ":2",
      "  pasted/\\*: warning .*# " + file + ":5",
      "  compliance/boyfriend: off .*# " + file + ":6",
      "ignore: .*Operation Streetwise.*# " + file + ":3",
      "sources: \\[\\] .*# shipped"
    }) {
      assertTrue(run.out().lines().anyMatch(l -> l.matches(line)), line + "\n" + run.out());
    }
  }

  @Test
  void theCommandLineGoesBeforeTheFile() throws IOException {
    RunResult run = print("--why", "--victim", "adult");
    assertTrue(run.out().lines().anyMatch(l -> l.matches("victim: adult +# --victim")), run.out());
  }

  @Test
  void whatIsPrintedIsAConfigurationThatSaysTheSame() throws IOException, YamlException {
    String printed = print().out();
    String written = Files.readString(folder.resolve(".referlint.yml"));
    assertEquals(
        ConfigurationReader.read("a", written), ConfigurationReader.read("b", printed), printed);
  }

  @Test
  void aWrongFileIsAnErrorWithItsLine() throws IOException {
    print();
    Files.writeString(folder.resolve(".referlint.yml"), "victim: kid\n");
    RunResult run = RunResult.of("config", "print", folder.resolve("one.txt").toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains(".referlint.yml:1: unknown value 'kid'"), run.err());
  }

  @Test
  void withoutAnyFileTheShippedSettingsAreShown() {
    RunResult run = RunResult.of("config", "print", "--why", "/one.txt");
    assertTrue(run.out().lines().anyMatch(l -> l.matches("victim: auto +# shipped")), run.out());
  }
}
