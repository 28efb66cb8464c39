package org.referlint.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.referlint.text.Folding;
import org.referlint.yaml.YamlException;
import org.referlint.yaml.YamlProblem;

/**
 * All dictionaries of a run, compiled: the entries, the matcher that finds their patterns, and the shared words.
 * Immutable, safe for all threads.
 */
public final class Lexicon {
  private final LexiconContent content;
  private final BitSet active;
  private final List<PhraseMatcher> matchers;
  private final Folding folding;
  private final WordClasses classes;
  private final Map<String, WordClass> wordClasses = new ConcurrentHashMap<>();
  private final Map<LexiconFact<?>, Object> facts = new ConcurrentHashMap<>();
  private volatile @Nullable List<Missing> missing;

  /** The last matcher's vocabulary is that of all. */
  Lexicon(LexiconContent content, List<PhraseMatcher> matchers, Folding folding) {
    this.content = content;
    this.active = content.active();
    this.matchers = List.copyOf(matchers);
    this.folding = folding;
    this.classes = new WordClasses(vocabulary().size());
  }

  /**
   * Compiles dictionaries.
   *
   * @param known folded words that the vocabulary shall know beside those of patterns
   * @throws YamlException with every pattern that can't be read and every key that two entries have, by file and line
   */
  public static Lexicon compile(
      Words words, List<Dictionary> dictionaries, List<String> known, Folding folding)
      throws YamlException {
    List<YamlProblem> problems = new ArrayList<>();
    findDuplicates(dictionaries, problems);
    MatcherBuilder builder = new MatcherBuilder(List.of(), folding);
    PatternParser shared = parser(words, Map.of(), new Inflector(words.irregular()), folding);
    // In an order of its own, so that equal dictionaries give words equal numbers.
    for (String name : new TreeSet<>(words.classes().keySet())) {
      try {
        singleWords(name, shared).stream().sorted().forEach(builder::know);
      } catch (PatternException e) {
        problems.add(new YamlProblem("words.yml", 1, "class '" + name + "': " + e.getMessage()));
      }
    }
    known.forEach(builder::know);
    addAll(words, dictionaries, 0, builder, folding, problems);
    return new Lexicon(new GatheredContent(words, dictionaries), List.of(builder.build()), folding);
  }

  /**
   * The same lexicon with more dictionaries laid over it: they may repeat an entry, which they then replace, or switch it
   * off. Costs what they hold, whatever the size of this lexicon.
   *
   * @throws YamlException with every pattern that can't be read, by file and line
   */
  public Lexicon with(List<Dictionary> local) throws YamlException {
    if (local.isEmpty()) {
      return this;
    }
    List<YamlProblem> problems = new ArrayList<>();
    findDuplicates(local, problems);
    MatcherBuilder builder = new MatcherBuilder(vocabulary().words(), folding);
    addAll(words(), local, content.size(), builder, folding, problems);
    PhraseMatcher added = builder.build();
    List<PhraseMatcher> all = new ArrayList<>();
    matchers.forEach(matcher -> all.add(matcher.with(added.vocabulary())));
    all.add(added);
    List<Dictionary> files = new ArrayList<>(content.dictionaries());
    files.addAll(local);
    return new Lexicon(new GatheredContent(words(), files), all, folding);
  }

  private static void addAll(
      Words words,
      List<Dictionary> dictionaries,
      int firstNumber,
      MatcherBuilder builder,
      Folding folding,
      List<YamlProblem> problems)
      throws YamlException {
    Inflector inflector = new Inflector(words.irregular());
    int number = firstNumber;
    for (Dictionary dictionary : dictionaries) {
      PatternParser parser = parser(words, dictionary.words(), inflector, folding);
      for (Entry entry : dictionary.entries()) {
        add(entry, entry.patterns(), parser, builder, number, false, problems);
        add(entry, entry.unless(), parser, builder, number, true, problems);
        number++;
      }
    }
    if (!problems.isEmpty()) {
      throw new YamlException(problems);
    }
  }

  private static void add(
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
          builder.add(sequence, number, benign, benign && entry.family().isLanguage());
        }
      } catch (PatternException e) {
        problems.add(new YamlProblem(
            entry.file(), entry.line(), "entry '" + entry.id() + "': " + e.getMessage()));
      }
    }
  }

  private static PatternParser parser(
      Words words, Map<String, List<String>> own, Inflector inflector, Folding folding) {
    Map<String, List<String>> classes = new HashMap<>(words.classes());
    classes.putAll(own);
    return new PatternParser(classes, inflector, folding);
  }

  /** The members of a class that are one word. */
  private static Set<String> singleWords(String name, PatternParser parser)
      throws PatternException {
    Set<String> singles = new HashSet<>();
    for (StepSequence sequence : parser.parse("[" + name + "]", false)) {
      if (sequence.steps().size() == 1 && sequence.steps().get(0) instanceof Step.Word word) {
        singles.addAll(word.forms());
      }
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
              "the entry '%s' stands in %s, line %d, too"
                  .formatted(entry.key(), first.file(), first.line())));
        }
      }
    }
  }

  /** The entry that matchers speak of by a number, active or not. */
  public Entry entry(int number) {
    return content.entry(number);
  }

  /** The key of the entry of a number; kept, because finds are many. */
  public String key(int number) {
    return content.key(number);
  }

  /** The family of the entry of a number; kept, because hits are many. */
  public DictionaryFamily family(int number) {
    return content.family(number);
  }

  /** Whether the entry of a number counts: no later file has replaced it or switched it off. */
  public boolean isActive(int number) {
    return active.get(number);
  }

  /** All entries that count. */
  public List<Entry> activeEntries() {
    return active.stream().mapToObj(content::entry).toList();
  }

  /** The entries that name a detector. */
  public List<Entry> detectedBy(String detector) {
    return content.detectedBy(detector);
  }

  /** What to report for absent elements and circumstances: for each what the last file says. */
  public List<Missing> missing() {
    List<Missing> known = missing;
    if (known == null) {
      known = content.missing();
      missing = known;
    }
    return known;
  }

  /** The matchers of all patterns. */
  public List<PhraseMatcher> matchers() {
    return matchers;
  }

  /** The words that patterns and word classes know. */
  public Vocabulary vocabulary() {
    return matchers.get(matchers.size() - 1).vocabulary();
  }

  /** How the letters of words are reduced before they are looked up. */
  public Folding folding() {
    return folding;
  }

  /** The shared words. */
  public Words words() {
    return content.words();
  }

  /** Words that a full stop follows without ending the sentence, lower-case, without the stop. */
  public Set<String> abbreviations() {
    return content.abbreviations();
  }

  /** The single words of a class of {@code words.yml}; the class must exist. */
  public WordClass wordClass(String name) {
    WordClass known = wordClasses.get(name);
    return known != null ? known : wordClasses.computeIfAbsent(name, this::makeWordClass);
  }

  /**
   * A class of the folded words given, as far as patterns or classes know them. Keep it: each one made takes room for as long as
   * the lexicon lives.
   */
  public WordClass wordsOf(String... words) {
    int[] members = new int[words.length];
    int count = 0;
    for (String word : words) {
      int number = vocabulary().number(word);
      if (number >= 0) {
        members[count++] = number;
      }
    }
    return classes.add(Arrays.copyOf(members, count));
  }

  /** The words of several classes. */
  public WordClass wordsOf(List<WordClass> parts) {
    int[] members = {};
    for (WordClass part : parts) {
      int known = members.length;
      members = Arrays.copyOf(members, known + part.members().length);
      System.arraycopy(part.members(), 0, members, known, part.members().length);
    }
    return classes.add(members);
  }

  private WordClass makeWordClass(String name) {
    int[] known = content.wordsOfClass(name);
    return known == null ? readWordClass(words(), name) : classes.add(known);
  }

  private WordClass readWordClass(Words words, String name) {
    if (!words.classes().containsKey(name)) {
      throw new IllegalArgumentException("no word class " + name);
    }
    PatternParser parser = parser(words, Map.of(), new Inflector(words.irregular()), folding);
    try {
      return wordsOf(singleWords(name, parser).toArray(String[]::new));
    } catch (PatternException e) {
      throw new IllegalStateException("the compiled class " + name + " can't be read", e);
    }
  }

  /** What was made of the lexicon for {@link LexiconFact}; only that puts values in, each of its own type. */
  @SuppressWarnings("unchecked")
  <T> T fact(LexiconFact<T> fact, Function<Lexicon, T> reader) {
    Object known = facts.get(fact);
    return (T) (known != null ? known : facts.computeIfAbsent(fact, f -> reader.apply(this)));
  }

  LexiconContent content() {
    return content;
  }
}
