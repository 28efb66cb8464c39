package org.referlint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.TextAnalyzer;
import org.referlint.context.ContextJudge;
import org.referlint.detectors.Detectors;
import org.referlint.evidence.EvidenceModel;
import org.referlint.learned.WordingModel;
import org.referlint.lexicon.DictionaryFamily;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Example;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.PassingExample;
import org.referlint.overlap.KnownSources;
import org.referlint.parse.PlainTextParser;
import org.referlint.pasted.PassageKind;
import org.referlint.rule.Detector;
import org.referlint.text.NearestName;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;
import org.referlint.text.TextRange;
import org.referlint.yaml.YamlProblem;

/** Runs the examples of dictionary entries: they are the entries' tests. */
public final class DictionaryExamples {
  /** The detectors that are models. */
  private static final Set<String> LEARNED = Set.of(WordingModel.DETECTOR, EvidenceModel.DETECTOR);

  private final TextAnalyzer analyzer;
  private final ContextJudge judge;

  private final Optional<WordingModel> model;
  private final Optional<EvidenceReading> evidence;

  private DictionaryExamples(Lexicon lexicon, boolean learned, boolean evidential) {
    model = learned ? Optional.of(WordingModel.shipped(lexicon.vocabulary())) : Optional.empty();
    evidence = evidential
        ? Optional.of(new EvidenceReading(lexicon, EvidenceModel.shipped(lexicon.vocabulary())))
        : Optional.empty();
    analyzer = new TextAnalyzer(lexicon);
    judge = new ContextJudge(lexicon);
  }

  /** Every example that does not hold, of the entries asked for, by file and line. */
  public static List<YamlProblem> check(Lexicon lexicon, Predicate<Entry> asked) {
    DictionaryExamples examples = new DictionaryExamples(
        lexicon,
        lexicon.detectedBy(WordingModel.DETECTOR).stream().anyMatch(asked),
        lexicon.detectedBy(EvidenceModel.DETECTOR).stream().anyMatch(asked));
    List<YamlProblem> problems = new ArrayList<>();
    for (Entry entry : lexicon.activeEntries()) {
      if (asked.test(entry)) {
        examples.check(entry, problems);
      }
    }
    return problems;
  }

  /** The examples of a lexicon's entries that are found by patterns. */
  static DictionaryExamples of(Lexicon lexicon) {
    return new DictionaryExamples(lexicon, false, false);
  }

  /** What an entry reports in a text. */
  List<TextRange> found(Entry entry, String text) {
    return longest(judge(entry, text).rangesOf(entry));
  }

  private void check(Entry entry, List<YamlProblem> problems) {
    if (entry.flags().isEmpty() || entry.passes().isEmpty()) {
      problems.add(problem(
          entry, entry.line(), "needs at least one example under 'flags' and one under 'passes'"));
    }
    List<String> known = Stream.of(
            Detectors.all().stream().map(Detector::name),
            PassageKind.ids().stream(),
            Stream.of(WordingModel.DETECTOR, EvidenceModel.DETECTOR, OverlapReader.KNOWN_SOURCE))
        .flatMap(names -> names)
        .toList();
    entry
        .detector()
        .filter(name -> !known.contains(name))
        .ifPresent(name -> problems.add(problem(
            entry,
            entry.line(),
            "unknown detector '" + name + "'" + NearestName.hint(name, known))));
    for (Example example : entry.flags()) {
      Judged judged = judge(entry, example.text());
      List<TextRange> found = longest(judged.rangesOf(entry));
      boolean holds = isLearned(entry)
          ? found.size() == 1 && found.get(0).overlaps(example.marked())
          : withoutRepeats(entry, example, found).equals(List.of(example.marked()));
      if (!holds) {
        problems.add(problem(
            entry,
            example.line(),
            "expected exactly %s, found %s%s"
                .formatted(
                    quoted(example.text(), List.of(example.marked())),
                    quoted(example.text(), found),
                    heldBack(entry, judged, example.text()))));
      }
    }
    for (PassingExample example : entry.passes()) {
      List<TextRange> found = found(entry, example.text());
      if (!found.isEmpty()) {
        problems.add(problem(
            entry, example.line(), "should be silent, found " + quoted(example.text(), found)));
      }
    }
  }

  /** The places of one label are one finding, so an example marks the first alone. */
  private static List<TextRange> withoutRepeats(
      Entry entry, Example example, List<TextRange> found) {
    if (entry.family() != DictionaryFamily.ANONYMISED) {
      return found;
    }
    String label = slice(example.text(), example.marked());
    return found.stream()
        .filter(r -> r.start() <= example.marked().start()
            || !slice(example.text(), r).equalsIgnoreCase(label))
        .toList();
  }

  private static String slice(String text, TextRange range) {
    return text.substring(range.start(), range.end());
  }

  private static YamlProblem problem(Entry entry, int line, String message) {
    return new YamlProblem(entry.file(), line, "entry '" + entry.id() + "': " + message);
  }

  private static String quoted(String text, List<TextRange> ranges) {
    return ranges.isEmpty()
        ? "nothing"
        : String.join(
            ", ",
            ranges.stream()
                .map(r -> "'" + text.substring(r.start(), r.end()) + "'")
                .toList());
  }

  private static String heldBack(Entry entry, Judged judged, String text) {
    return judged.heldBack().stream()
        .filter(held -> held.entry().equals(entry.key()))
        .map(held -> "; held back because %s: %s"
            .formatted(held.reason(), quoted(text, List.of(held.decidedBy()))))
        .distinct()
        .collect(Collectors.joining());
  }

  private Judged judge(Entry entry, String text) {
    SourceText source = SourceText.of(entry.id().toLowerCase(Locale.ROOT) + ".txt", text);
    AnalyzedDocument document = analyzer.analyze(new PlainTextParser().parse(source));
    DocumentMemory memory = new DocumentMemory(analyzer.lexicon(), Linter::leave);
    memory.search().beginRepeated(source, TextChange.NONE);
    memory.search().beginPasted(document.document(), TextChange.NONE);
    Judged judged = new Judged(
        document,
        new BlockJudge(
            analyzer.lexicon(),
            judge,
            isLearned(entry) ? model : Optional.empty(),
            isLearned(entry) ? evidence : Optional.empty(),
            true),
        Detectors.all().stream()
            .filter(d -> entry.detector().filter(d.name()::equals).isPresent())
            .toList(),
        sources(entry),
        memory);
    judged.takePassages();
    return judged;
  }

  /** Passages of known sources are looked up in what the examples mark. */
  private static KnownSources sources(Entry entry) {
    return entry.detector().filter(OverlapReader.KNOWN_SOURCE::equals).isEmpty()
        ? KnownSources.NONE
        : KnownSources.of(entry.flags().stream()
            .map(flag -> SourceText.of(
                "source.txt",
                flag.text().substring(flag.marked().start(), flag.marked().end())))
            .toList());
  }

  /** What is learned has no exact edges: more examples to learn from may move them by a word. */
  private static boolean isLearned(Entry entry) {
    return entry.detector().filter(LEARNED::contains).isPresent();
  }

  /** Of overlapping finds the longest, as in every check. */
  private static List<TextRange> longest(List<TextRange> all) {
    List<TextRange> ranges = new ArrayList<>(all);
    ranges.sort((a, b) -> b.length() - a.length());
    List<TextRange> kept = new ArrayList<>();
    for (TextRange range : ranges) {
      if (kept.stream().noneMatch(range::overlaps) || range.isEmpty()) {
        kept.add(range);
      }
    }
    kept.sort(TextRange::compareTo);
    return kept.stream().distinct().toList();
  }
}
