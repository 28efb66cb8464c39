package org.referlint.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Understands the plainest forms of {@code referlint check}: documents and the options that most calls use, each once and
 * without anything odd. The parser of options takes longer to get ready than such a check takes. Whatever is not as plain as
 * this, mistakes above all, is left to the parser; a test holds that both understand the same.
 */
final class PlainCheck {
  private static final List<String> FLAGS = List.of("--quiet", "-q", "--explain", "--no-excerpts");
  private static final List<String> WITH_VALUE = List.of("--format", "--fail-on", "--victim");

  private final List<String> paths = new ArrayList<>();

  /** The options given, by their long names, with their values; flags have none. */
  private final Map<String, String> given = new HashMap<>();

  private PlainCheck() {}

  /** The command that the arguments ask for; empty where the parser of options must look. */
  static Optional<CheckCommand> read(String... args) {
    if (args.length < 2 || !args[0].equals("check")) {
      return Optional.empty();
    }
    PlainCheck plain = new PlainCheck();
    return plain.take(args) ? Optional.of(plain.command()) : Optional.empty();
  }

  private boolean take(String[] args) {
    for (int i = 1; i < args.length; i++) {
      String argument = args[i];
      if (isPlain(argument)) {
        paths.add(argument);
        continue;
      }
      int sign = argument.indexOf('=');
      String name = sign < 0 ? argument : argument.substring(0, sign);
      String value = "";
      if (WITH_VALUE.contains(name)) {
        if (sign < 0 && ++i == args.length) {
          return false;
        }
        value = sign < 0 ? args[i] : argument.substring(sign + 1);
        if (!isPlain(value)) {
          return false;
        }
      } else if (sign >= 0 || !FLAGS.contains(name)) {
        return false;
      }
      if (given.put(name.equals("-q") ? "--quiet" : name, value) != null) {
        return false;
      }
    }
    return !paths.isEmpty();
  }

  /** Whether an argument can be nothing but a path or a value. */
  private static boolean isPlain(String argument) {
    return !argument.isEmpty()
        && argument.charAt(0) != '-'
        && argument.charAt(0) != '@'
        && argument.indexOf('"') < 0;
  }

  private CheckCommand command() {
    return new CheckCommand(
        new InputOptions(
            paths, Optional.ofNullable(given.get("--victim")), given.containsKey("--quiet")),
        new OutputOptions(
            Optional.ofNullable(given.get("--format")),
            Optional.ofNullable(given.get("--fail-on")),
            given.containsKey("--explain"),
            given.containsKey("--no-excerpts")));
  }
}
