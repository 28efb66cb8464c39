package org.referlint.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.referlint.text.Folding;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlProblem;

/**
 * All dictionaries of a run, compiled: the entries, the matcher that finds their patterns, and the shared words.
 * Immutable, safe for all threads.
 */
public final class Lexicon {
  private final Words words;
  private final List<Dictionary> dictionaries;
  private final List<Entry> entries;
  private final Map<String, Integer> numbers;
  private final PhraseMatcher matcher;
  private final Folding folding;

  Lexicon(Words words, List<Dictionary> dictionaries, PhraseMatcher matcher, Folding folding) {
    this.words = words;
    this.dictionaries = List.copyOf(dictionaries);
    this.entries = List.copyOf(entriesOf(dictionaries));
    this.numbers = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      numbers.put(entries.get(i).key(), i);
    }
    this.matcher = matcher;
    this.folding = folding;
  }

  /**
   * Compiles dictionaries. A later file may repeat an entry of an earlier one, which it then replaces, or switch it off;
   * inside the first {@code shipped} files that is an error.
   *
   * @throws YamlException with every pattern that can't be read, by file and line
   */
  public static Lexicon compile(Words words, List<Dictionary> dictionaries, int shipped, Folding folding)
      throws YamlException {
    List<YamlProblem> problems = new ArrayList<>();
    findDuplicates(dictionaries.subList(0, shipped), problems);
    MatcherBuilder builder = new MatcherBuilder(folding);
    Inflector inflector = new Inflector(words.irregular());
    List<Entry> entries = entriesOf(dictionaries);
    Map<String, PatternParser> parsers = new HashMap<>();
    for (Dictionary dictionary : dictionaries) {
      parsers.put(dictionary.file(), parser(words, dictionary.words(), inflector, folding));
    }
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      PatternParser parser = Objects.requireNonNull(parsers.get(entry.file()));
      addAll(entry, entry.patterns(), parser, builder, i, false, problems);
      addAll(entry, entry.unless(), parser, builder, i, true, problems);
    }
    PatternParser shared = parser(words, Map.of(), inflector, folding);
    words.classes().forEach((name, members) -> singleWords(name, shared).forEach(word -> builder.know(word)));
    if (!problems.isEmpty()) {
      throw new YamlException(problems);
    }
    return new Lexicon(words, dictionaries, builder.build(), folding);
  }

  private static void addAll(
      Entry entry,
      List<String> patterns,
      PatternParser parser,
      MatcherBuilder builder,
      int number,
      boolean benign,
      List<YamlProblem> problems) {
    for (String pattern : patterns) {
      try {
        for (StepSequence sequence : parser.parse(pattern, benign)) {
          builder.add(sequence, number, benign);
        }
      } catch (PatternException e) {
        problems.add(new YamlProblem(entry.file(), entry.line(), "entry '" + entry.id() + "': " + e.getMessage()));
      }
    }
  }

  private static PatternParser parser(
      Words words, Map<String, List<String>> own, Inflector inflector, Folding folding) {
    Map<String, List<String>> classes = new HashMap<>(words.classes());
    classes.putAll(own);
    return new PatternParser(classes, inflector, folding);
  }

  /** The members of a class that are one word; a class that can't be read has none, its users report why. */
  private static Set<String> singleWords(String name, PatternParser parser) {
    Set<String> singles = new HashSet<>();
    try {
      for (StepSequence sequence : parser.parse("[" + name + "]", false)) {
        if (sequence.steps().size() == 1 && sequence.steps().get(0) instanceof Step.Word word) {
          singles.addAll(word.forms());
        }
      }
    } catch (PatternException e) {
      return Set.of();
    }
    return singles;
  }

  private static void findDuplicates(List<Dictionary> dictionaries, List<YamlProblem> problems) {
    Map<String, Entry> known = new HashMap<>();
    for (Dictionary dictionary : dictionaries) {
      for (Entry entry : dictionary.entries()) {
        Entry first = known.putIfAbsent(entry.key(), entry);
        if (first != null) {
          problems.add(new YamlProblem(
              entry.file(),
              entry.line(),
              "the entry '%s' stands in %s, line %d, too".formatted(entry.key(), first.file(), first.line())));
        }
      }
    }
  }

  private static List<Entry> entriesOf(List<Dictionary> dictionaries) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Dictionary dictionary : dictionaries) {
      dictionary.switchedOff().forEach(entries::remove);
      for (Entry entry : dictionary.entries()) {
        entries.put(entry.key(), entry);
      }
    }
    return new ArrayList<>(entries.values());
  }

  /** The same lexicon with more dictionaries laid over it. */
  public Lexicon with(List<Dictionary> local) throws YamlException {
    if (local.isEmpty()) {
      return this;
    }
    List<Dictionary> all = new ArrayList<>(dictionaries);
    all.addAll(local);
    return compile(words, all, dictionaries.size(), folding);
  }

  /** All entries; their numbers are those the matcher speaks of. */
  public List<Entry> entries() {
    return entries;
  }

  /** The number of the entry with a key, if there is one. */
  public Optional<Integer> number(String key) {
    return Optional.ofNullable(numbers.get(key));
  }

  /** What to report for absent elements. */
  public List<Missing> missing() {
    return dictionaries.stream().flatMap(d -> d.missing().stream()).toList();
  }

  /** The matcher of all patterns. */
  public PhraseMatcher matcher() {
    return matcher;
  }

  /** The shared words. */
  public Words words() {
    return words;
  }

  /** The single words of a class of {@code words.yml}; the class must exist. */
  public WordClass wordClass(String name) {
    if (!words.classes().containsKey(name)) {
      throw new IllegalArgumentException("no word class " + name);
    }
    BitSet members = new BitSet();
    PatternParser parser = parser(words, Map.of(), new Inflector(words.irregular()), folding);
    for (String word : singleWords(name, parser)) {
      int number = matcher.vocabulary().number(word);
      if (number >= 0) {
        members.set(number);
      }
    }
    return new WordClass(members);
  }

  List<Dictionary> dictionaries() {
    return dictionaries;
  }
}
