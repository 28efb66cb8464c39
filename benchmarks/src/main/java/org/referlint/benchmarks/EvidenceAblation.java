package org.referlint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.referlint.engine.Dictionaries;
import org.referlint.engine.LintConfig;
import org.referlint.engine.Linter;
import org.referlint.evidence.EvidenceModel;
import org.referlint.finding.Coverage;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Indicator;
import org.referlint.finding.Victim;
import org.referlint.lexicon.DictionaryFamily;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;
import org.referlint.text.SourceText;
import org.referlint.yaml.YamlException;

/**
 * Prints how much of the evidence in labelled sentences is found with everything, without what was learned, and without the
 * patterns. Parts are switched off by local dictionaries, as any user can.
 */
public final class EvidenceAblation {
  private static final String INDICATORS = "indicators";

  /** Elements that names, dates and places show; no sentence is labelled with them. */
  private static final Set<String> NOT_LABELLED = Set.of("subject-named", "time", "place");

  private EvidenceAblation() {}

  /**
   * Measures.
   *
   * @param args files of labelled sentences, in the form of {@code dictionaries/training/evidence}
   */
  public static void main(String[] args) throws IOException, YamlException {
    List<String[]> lines = new ArrayList<>();
    for (String file : args) {
      Files.readAllLines(Path.of(file)).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> lines.add(line.split("\t", -1)));
    }
    Lexicon shipped = Dictionaries.shipped();
    Predicate<Entry> learned =
        e -> e.detector().filter(EvidenceModel.DETECTOR::equals).isPresent();
    print("everything", lines, shipped);
    print("patterns alone", lines, without(shipped, learned));
    print("learned alone", lines, without(shipped, e -> e.detector().isEmpty()));
  }

  /** The dictionaries without some of their entries of elements and indicators. */
  private static Lexicon without(Lexicon shipped, Predicate<Entry> off)
      throws IOException, YamlException {
    Map<String, StringBuilder> files = new TreeMap<>();
    for (Entry entry : shipped.activeEntries()) {
      boolean evidence = entry.family() == DictionaryFamily.ELEMENT
          || entry.family() == DictionaryFamily.INDICATOR;
      if (evidence && off.test(entry)) {
        files
            .computeIfAbsent(
                entry.family().id() + "-" + entry.kind(),
                name -> new StringBuilder(
                    "family: " + entry.family().id() + "\nkind: " + entry.kind() + "\nentries:\n"))
            .append("  - {id: " + entry.id() + ", off: true}\n");
      }
    }
    Path folder = Files.createTempDirectory("referlint-ablation");
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
      written.add(Files.writeString(folder.resolve(file.getKey() + ".yml"), file.getValue()));
    }
    Lexicon lexicon = Dictionaries.withLocal(shipped, written);
    for (Path file : written) {
      Files.delete(file);
    }
    Files.delete(folder);
    return lexicon;
  }

  private static void print(String name, List<String[]> lines, Lexicon lexicon) {
    Linter child = new Linter(lexicon, LintConfig.DEFAULT.withVictim(Victim.CHILD));
    Linter adult = child.with(LintConfig.DEFAULT.withVictim(Victim.ADULT));
    int[] indicators = new int[3];
    int[] elements = new int[3];
    for (String[] line : lines) {
      Set<String> labels = Set.of(line[0].split(", ", -1));
      boolean all = line[1].equals("all");
      // Some elements are asked of children alone and some of adults, so each text is read as both.
      Coverage asChild = child.lint(SourceText.of("line.txt", line[2])).coverage();
      Coverage asAdult = adult.lint(SourceText.of("line.txt", line[2])).coverage();
      if (all || line[1].equals(INDICATORS)) {
        Set<String> found = new TreeSet<>();
        asAdult.indicators().keySet().forEach(i -> found.add(i.id()));
        count(indicators, Indicator.ids().stream(), labels, found);
      }
      if (!line[1].equals(INDICATORS)) {
        Set<String> found = new TreeSet<>();
        Stream.of(asChild, asAdult)
            .flatMap(c -> c.elementsThatAre(State.PRESENT).stream())
            .filter(e -> !NOT_LABELLED.contains(e.id()))
            .forEach(e -> found.add(e.id()));
        count(elements, all ? found.stream() : Stream.of(line[1]), labels, found);
      }
    }
    System.out.printf(
        Locale.ROOT, "%-15s indicators %s   elements %s%n", name, text(indicators), text(elements));
  }

  /** Counts what was found rightly, wrongly and not at all; what nobody decided counts as nothing. */
  private static void count(
      int[] counts, Stream<String> asked, Set<String> labels, Set<String> found) {
    asked
        .filter(id -> !labels.contains("?" + id))
        .filter(id -> labels.contains(id) || found.contains(id))
        .forEach(id -> counts[!found.contains(id) ? 2 : labels.contains(id) ? 0 : 1]++);
  }

  private static String text(int[] counts) {
    double precision = counts[0] / (double) Math.max(1, counts[0] + counts[1]);
    double recall = counts[0] / (double) Math.max(1, counts[0] + counts[2]);
    double both = 2 * precision * recall / Math.max(1e-9, precision + recall);
    return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f", precision, recall, both);
  }
}
