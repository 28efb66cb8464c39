package org.referlint.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.referlint.finding.Family;
import org.referlint.learned.Lesson;
import org.referlint.text.TextRange;

/**
 * A labelled text to learn from: a single clause, or a whole narrative.
 *
 * @param text the text without its marks
 * @param wordings the marked words and what they do; empty where nothing is to be reported
 */
record LabelledText(String text, List<Lesson.Marked> wordings) {
  private static final String CLAUSES = "clauses";
  private static final String NARRATIVES = "narratives";
  private static final String NONE = "none";
  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";
  private static final int COLUMNS = 4;
  private static final Map<String, Family> KINDS = Map.of(
      "choice", Family.COMPLIANCE,
      "consent", Family.COMPLIANCE,
      "blame", Family.COMPLIANCE,
      "offender", Family.COMPLIANCE,
      "relationship", Family.COMPLIANCE,
      "risk-taking", Family.COMPLIANCE,
      "engagement", Family.COMPLIANCE,
      "label", Family.COMPLIANCE,
      "disbelief", Family.CREDIBILITY,
      "motive", Family.CREDIBILITY);

  LabelledText {
    wordings = List.copyOf(wordings);
  }

  /**
   * Reads the clauses and the narratives of a folder, in the order of their files' names.
   *
   * @throws IllegalArgumentException naming the file and the line that is wrong, and what was expected
   */
  static List<LabelledText> readAll(Path folder) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Path file : files(folder.resolve(CLAUSES), ".tsv")) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          try {
            texts.add(clause(line));
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                file.getFileName() + ", line " + number + ": " + e.getMessage(), e);
          }
        }
      }
    }
    for (Path file : files(folder.resolve(NARRATIVES), ".txt")) {
      try {
        texts.add(narrative(Files.readString(file)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
      }
    }
    return texts;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static LabelledText clause(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(
          "expected " + COLUMNS + " columns, found " + columns.length);
    }
    boolean none = columns[0].equals(NONE);
    Family family = KINDS.get(columns[0]);
    if (family == null && !none) {
      throw new IllegalArgumentException("unknown kind '" + columns[0] + "'");
    }
    if (none && columns[3].contains(OPEN)) {
      throw new IllegalArgumentException("a clause of the kind 'none' has no marked words");
    }
    Optional<Lesson.Marked> mould =
        Optional.ofNullable(family).map(f -> new Lesson.Marked(f, columns[0], new TextRange(0, 0)));
    LabelledText read = marked(columns[3], mould);
    if (!none && read.wordings.isEmpty()) {
      throw new IllegalArgumentException("expected marked words");
    }
    return read;
  }

  /** Reads a text in which each mark names its family; its first line says whom it is about. */
  static LabelledText narrative(String file) {
    int body = file.indexOf('\n') + 1;
    if (!file.startsWith("victim: ")) {
      throw new IllegalArgumentException(
          "expected 'victim: child' or 'victim: adult' in the first line");
    }
    return marked(file.substring(body).strip(), Optional.empty());
  }

  /** Takes the marks out of a text; where there is no mould, each names its family: {@code [[credibility|claims]]}. */
  private static LabelledText marked(String text, Optional<Lesson.Marked> mould) {
    StringBuilder plain = new StringBuilder();
    List<Lesson.Marked> wordings = new ArrayList<>();
    int at = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
      int close = text.indexOf(CLOSE, open);
      if (close < 0) {
        throw new IllegalArgumentException("'[[' without ']]'");
      }
      plain.append(text, at, open);
      int start = plain.length();
      int words = open + OPEN.length();
      Family family;
      if (mould.isPresent()) {
        family = mould.get().family();
      } else {
        int bar = text.indexOf('|', words);
        String name = bar < 0 || bar > close ? "" : text.substring(words, bar);
        family = KINDS.values().stream()
            .filter(f -> f.id().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                "expected a family and '|' behind '[[', found '" + name + "'"));
        words = bar + 1;
      }
      plain.append(text, words, close);
      wordings.add(new Lesson.Marked(
          family, mould.map(Lesson.Marked::kind).orElse(""), new TextRange(start, plain.length())));
      at = close + CLOSE.length();
    }
    plain.append(text, at, text.length());
    return new LabelledText(plain.toString(), wordings);
  }
}
