package org.referlint.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.referlint.finding.Element;
import org.referlint.finding.Indicator;
import org.referlint.lexicon.Circumstance;

/**
 * A text labelled with the elements and indicators that it shows.
 *
 * @param text the text, mostly one sentence
 * @param shown the labels that it shows, such as {@code indicator/movement}
 * @param open the labels that nobody looked for
 */
record LabelledEvidence(String text, Set<String> shown, Set<String> open) {
  private static final String EVIDENCE = "evidence";

  /** The folders of sentences to learn from; {@code held-out} is none of them. */
  private static final List<String> TAUGHT = List.of("lines", "elements", "narratives");

  private static final String WORD_GROUPS = "word-groups.txt";
  private static final int COLUMNS = 3;
  private static final String NONE = "-";
  private static final String ALL = "all";
  private static final String INDICATORS = "indicators";

  LabelledEvidence {
    shown = Set.copyOf(shown);
    open = Set.copyOf(open);
  }

  /** Reads the texts to learn from in the folder of labelled texts. */
  static List<LabelledEvidence> readTaught(Path folder) throws IOException {
    return readAll(folder.resolve(EVIDENCE), TAUGHT);
  }

  /**
   * Reads the labelled texts of some folders, in the order given and of their files' names.
   *
   * @throws IllegalArgumentException naming the file and the line that is wrong, and what was expected
   */
  static List<LabelledEvidence> readAll(Path folder, List<String> parts) throws IOException {
    List<LabelledEvidence> texts = new ArrayList<>();
    for (String part : parts) {
      List<Path> files;
      try (Stream<Path> all = Files.list(folder.resolve(part))) {
        files = all.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
      }
      for (Path file : files) {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
          number++;
          if (!line.isBlank() && !line.startsWith("#")) {
            try {
              texts.add(read(line));
            } catch (IllegalArgumentException e) {
              throw new IllegalArgumentException(
                  file.getFileName() + ", line " + number + ": " + e.getMessage(), e);
            }
          }
        }
      }
    }
    return texts;
  }

  /** Reads the groups of words of like meaning in the folder of labelled texts: a name, a colon, words parted by blanks. */
  static Map<String, List<String>> readGroups(Path folder) throws IOException {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve(EVIDENCE).resolve(WORD_GROUPS))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        if (colon < 0) {
          throw new IllegalArgumentException(WORD_GROUPS + ": expected 'name: words'");
        }
        groups.put(
            line.substring(0, colon),
            Arrays.stream(line.substring(colon + 1).strip().split(" +", -1)).toList());
      }
    }
    return groups;
  }

  private static LabelledEvidence read(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(
          "expected " + COLUMNS + " columns, found " + columns.length);
    }
    Set<String> shown = new HashSet<>();
    Set<String> open = new HashSet<>(unasked(columns[1]));
    if (!columns[0].equals(NONE)) {
      for (String name : columns[0].split(", ", -1)) {
        if (name.startsWith("?")) {
          open.add(label(name.substring(1)));
        } else {
          shown.add(label(name));
        }
      }
    }
    return new LabelledEvidence(columns[2], shown, open);
  }

  /** The labels that nobody looked for where only these were looked for. */
  private static Set<String> unasked(String lookedFor) {
    Set<String> open = new HashSet<>();
    Stream.of(Element.ids(), List.of(Circumstance.ARREST.id()))
        .flatMap(List::stream)
        .filter(id -> !lookedFor.equals(ALL) && !lookedFor.equals(id))
        .forEach(id -> open.add(label(id)));
    if (!lookedFor.equals(ALL) && !lookedFor.equals(INDICATORS)) {
      Indicator.ids().forEach(id -> open.add(label(id)));
    }
    return open;
  }

  private static String label(String name) {
    Optional<String> family =
        Indicator.of(name).map(i -> "indicator/").or(() -> Element.of(name).map(e -> "element/"));
    if (family.isEmpty() && !name.equals(Circumstance.ARREST.id())) {
      throw new IllegalArgumentException("unknown element or indicator '" + name + "'");
    }
    return family.orElse("circumstance/") + name;
  }
}
