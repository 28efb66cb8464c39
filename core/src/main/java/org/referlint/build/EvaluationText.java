package org.referlint.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.referlint.finding.Family;
import org.referlint.finding.Victim;

/**
 * An annotated text that nothing is learned from.
 *
 * @param victim whom it is about
 * @param families in which families all that is wrong is marked
 * @param labelled the text and what is marked
 */
record EvaluationText(Victim victim, Set<Family> families, LabelledText labelled) {
  private static final String LINES = "lines.tsv";
  private static final int COLUMNS = 3;

  EvaluationText {
    families = Set.copyOf(families);
  }

  /**
   * Reads {@code lines.tsv} and the narratives of a folder.
   *
   * @throws IllegalArgumentException naming the file and the line that is wrong, and what was expected
   */
  static List<EvaluationText> readAll(Path folder) throws IOException {
    List<EvaluationText> texts = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(folder.resolve(LINES))) {
      number++;
      try {
        texts.add(line(line));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(LINES + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    try (Stream<Path> files = Files.list(folder.resolve("narratives"))) {
      for (Path file : files.sorted().toList()) {
        try {
          String text = Files.readString(file);
          texts.add(new EvaluationText(
              text.startsWith("victim: child") ? Victim.CHILD : Victim.ADULT,
              EnumSet.of(Family.COMPLIANCE, Family.CREDIBILITY),
              LabelledText.narrative(text)));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
        }
      }
    }
    return texts;
  }

  private static EvaluationText line(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(
          "expected " + COLUMNS + " columns, found " + columns.length);
    }
    Family family = Stream.of(Family.values())
        .filter(f -> f.isLanguage() && f.id().equals(columns[0]))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown family '" + columns[0] + "'"));
    return new EvaluationText(
        columns[1].equals("child") ? Victim.CHILD : Victim.ADULT,
        Set.of(family),
        LabelledText.narrative("victim: " + columns[1] + "\n" + columns[2]));
  }
}
