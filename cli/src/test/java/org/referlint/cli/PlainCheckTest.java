package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is read without the parser of options is what the parser reads. */
class PlainCheckTest {
  private static final String[] ARGUMENTS = {
    "a.txt",
    "folder/b c.md",
    "*.txt",
    "check",
    "help",
    "a=b",
    "text",
    "json",
    "child",
    "--quiet",
    "-q",
    "--explain",
    "--no-excerpts",
    "--format",
    "--format=json",
    "--format=",
    "--fail-on",
    "--fail-on=never",
    "--victim",
    "--victim=adult",
    "-",
    "--",
    "@file",
    "",
    "--watch",
    "--jobs",
    "2",
    "-x",
    "--explain=true",
    "--debug",
    "--quiet=",
    "-qq",
    "\"a\"",
    "--help",
    "--forma=json"
  };

  @Test
  void bothReadTheSame() {
    Random random = new Random(20261127);
    int plain = 0;
    for (int round = 0; round < 20_000; round++) {
      List<String> args = new ArrayList<>(List.of("check"));
      for (int more = random.nextInt(6); more >= 0; more--) {
        args.add(ARGUMENTS[random.nextInt(round % 2 == 0 ? 22 : ARGUMENTS.length)]);
      }
      Optional<CheckCommand> read = PlainCheck.read(args.toArray(String[]::new));
      if (read.isPresent()) {
        plain++;
        assertEquals(values(parsed(args)), values(read.get()), args.toString());
      }
    }
    assertTrue(plain > 2_000, "only " + plain + " were plain");
  }

  @Test
  void theUsualFormsArePlain() {
    assertTrue(PlainCheck.read("check", "a.txt").isPresent());
    assertTrue(PlainCheck.read("check", "--format", "json", "a.txt", "b.txt").isPresent());
    assertTrue(PlainCheck.read("check", "a.txt", "--format=jsonl", "-q").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "rules",
        "check --help",
        "check a.txt --format",
        "check a.txt --watch",
        "check -",
        "check --format json --format text a.txt",
        "check a.txt --nope",
        "coverage a.txt"
      })
  void everythingElseIsForTheParser(String line) {
    assertTrue(PlainCheck.read(line.split(" ")).isEmpty());
  }

  private static CheckCommand parsed(List<String> args) {
    CommandLine line = new CommandLine(new ReferlintCommand());
    return (CheckCommand)
        line.parseArgs(args.toArray(String[]::new)).subcommand().commandSpec().userObject();
  }

  /** Everything the options say, however deep it lies. */
  private static Map<String, String> values(Object options) {
    Map<String, String> values = new TreeMap<>();
    for (Field field : options.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        try {
          Object value = field.get(options);
          if (value instanceof InputOptions || value instanceof OutputOptions) {
            values.putAll(values(value));
          } else {
            values.put(field.getName(), String.valueOf(value));
          }
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return values;
  }

  @Test
  void theParserRefusesWhatItShould() {
    assertThrows(
        CommandLine.ParameterException.class,
        () -> parsed(List.of("check", "--format", "json", "--format", "text", "a.txt")));
  }
}
