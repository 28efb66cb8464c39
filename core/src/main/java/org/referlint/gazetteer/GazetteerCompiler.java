package org.referlint.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.referlint.text.Folding;

/**
 * Reads the lists of names that people keep: text files whose lines begin with {@code given:}, {@code family:} or {@code
 * place:} and go on with names parted by blanks; a line that begins with {@code #} is a remark. The build calls it.
 */
public final class GazetteerCompiler {
  private GazetteerCompiler() {}

  /**
   * Compiles all lists of a folder.
   *
   * @throws IllegalArgumentException naming the file and the line that is wrong, and what was expected
   * @throws IOException where a file can't be read
   */
  public static Gazetteer compile(Path folder, Folding folding) throws IOException {
    SortedMap<String, Integer> names = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        add(file.getFileName().toString(), Files.readAllLines(file), names, folding);
      }
    }
    return new Gazetteer(names, folding);
  }

  static void add(
      String file, List<String> lines, SortedMap<String, Integer> names, Folding folding) {
    int number = 0;
    for (String line : lines) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        String place = file + ", line " + number;
        NameKind kind = NameKind.of(line.substring(0, Math.max(0, colon)))
            .orElseThrow(() -> new IllegalArgumentException(
                place + ": expected 'given:', 'family:' or 'place:' at the start"));
        for (String name : line.substring(colon + 1).strip().split("\\s+", -1)) {
          if (!name.chars().allMatch(Character::isLetter)) {
            throw new IllegalArgumentException(
                place + ": expected letters only, found '" + name + "'");
          }
          names.merge(Gazetteer.fold(name, folding), kind.bit(), (a, b) -> a | b);
        }
      }
    }
  }
}
