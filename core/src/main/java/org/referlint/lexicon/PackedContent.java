package org.referlint.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.referlint.finding.Family;
import org.referlint.finding.LateList;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedTexts;
import org.referlint.text.TextRange;

/**
 * The content of the shipped dictionaries as {@link LexiconCodec} packs it. A run asks for few of the entries, so each is read
 * when it is asked for. Safe for all threads; two that ask at the same time may get equal entries.
 */
final class PackedContent implements LexiconContent {
  private static final DictionaryFamily[] FAMILIES = DictionaryFamily.values();

  /** The numbers that an example takes: its text, the words marked in it from and to, the line. */
  private static final int EXAMPLE_PARTS = 4;

  /** The numbers that an example of silence takes: its text, the line. */
  private static final int PASSING_PARTS = 2;

  private final PackedTexts texts;
  private final int[] numbers;

  /** Where in the numbers each entry begins. */
  private final int[] entryStart;

  private final @Nullable Entry[] entries;

  /** The texts that are the keys of the entries. */
  private final int[] keys;

  /** The numbers of the families of the entries. */
  private final int[] families;

  private final BitSet active;
  private final int missingStart;
  private final int abbreviationsStart;
  private final int wordsStart;
  private final int dictionariesStart;
  private final Map<String, int[]> detected = new HashMap<>();
  private final Map<String, int[]> classes = new HashMap<>();

  PackedContent(PackedReader in) {
    texts = in.texts();
    numbers = in.numbers();
    entryStart = in.numbers();
    entries = new Entry[entryStart.length];
    keys = in.numbers();
    families = in.numbers();
    active = BitSet.valueOf(in.wideNumbers());
    missingStart = in.number();
    abbreviationsStart = in.number();
    wordsStart = in.number();
    dictionariesStart = in.number();
    for (String detector : in.texts().all()) {
      detected.put(detector, in.numbers());
    }
    for (String name : in.texts().all()) {
      classes.put(name, in.numbers());
    }
  }

  @Override
  public Words words() {
    Place at = new Place(wordsStart);
    return new Words(at.lists(), at.lists(), abbreviations());
  }

  @Override
  public Set<String> abbreviations() {
    return Set.copyOf(new Place(abbreviationsStart).texts());
  }

  @Override
  public List<Dictionary> dictionaries() {
    Place at = new Place(dictionariesStart);
    List<Dictionary> all = new ArrayList<>();
    int first = 0;
    for (int left = at.number(); left > 0; left--) {
      Dictionary dictionary = at.dictionary(first);
      first += dictionary.entries().size();
      all.add(dictionary);
    }
    return all;
  }

  @Override
  public int size() {
    return entries.length;
  }

  @Override
  public Entry entry(int number) {
    Entry known = entries[number];
    if (known == null) {
      known = new Place(entryStart[number]).entry();
      entries[number] = known;
    }
    return known;
  }

  @Override
  public String key(int number) {
    return texts.get(keys[number]);
  }

  @Override
  public DictionaryFamily family(int number) {
    return FAMILIES[families[number]];
  }

  @Override
  public BitSet active() {
    return active;
  }

  @Override
  public List<Entry> detectedBy(String detector) {
    int[] found = detected.get(detector);
    if (found == null) {
      return List.of();
    }
    List<Entry> all = new ArrayList<>(found.length);
    for (int number : found) {
      all.add(entry(number));
    }
    return all;
  }

  @Override
  public List<Missing> missing() {
    Place at = new Place(missingStart);
    List<Missing> all = new ArrayList<>();
    for (int left = at.number(); left > 0; left--) {
      all.add(at.missing());
    }
    return List.copyOf(all);
  }

  @Override
  public int @Nullable [] wordsOfClass(String name) {
    return classes.get(name);
  }

  private Example example(int at) {
    return new Example(
        texts.get(numbers[at]), new TextRange(numbers[at + 1], numbers[at + 2]), numbers[at + 3]);
  }

  private PassingExample passing(int at) {
    return new PassingExample(texts.get(numbers[at]), numbers[at + 1]);
  }

  /** A place in the numbers that moves on as they are read. */
  private final class Place {
    private int at;

    Place(int at) {
      this.at = at;
    }

    Dictionary dictionary(int first) {
      String file = text();
      Map<String, List<String>> words = lists();
      Set<String> off = new HashSet<>(texts());
      Optional<Missing> missing = number() == 1 ? Optional.of(missing()) : Optional.empty();
      List<Entry> own = new ArrayList<>();
      int end = first + number();
      for (int number = first; number < end; number++) {
        own.add(PackedContent.this.entry(number));
      }
      return new Dictionary(file, words, own, off, missing);
    }

    Missing missing() {
      return new Missing(
          text(),
          texts(),
          texts(),
          new RuleId(Family.values()[number()], text()),
          severity(),
          text(),
          text(),
          text(),
          text());
    }

    Entry entry() {
      DictionaryFamily family = FAMILIES[number()];
      String kind = text();
      String id = text();
      List<String> patterns = texts();
      List<String> detectors = texts();
      String why = text();
      Map<Victim, List<String>> better = new EnumMap<>(Victim.class);
      for (Victim victim : Victim.values()) {
        List<String> replacements = texts();
        if (!replacements.isEmpty()) {
          better.put(victim, replacements);
        }
      }
      String advice = text();
      Map<Victim, Severity> severity = severity();
      List<String> unless = texts();
      Set<ContextKind> keeps = EnumSet.noneOf(ContextKind.class);
      texts().forEach(name -> keeps.add(ContextKind.valueOf(name)));
      String source = text();
      List<Example> flags = list(EXAMPLE_PARTS, PackedContent.this::example);
      List<PassingExample> passes = list(PASSING_PARTS, PackedContent.this::passing);
      return new Entry(
          family,
          kind,
          id,
          patterns,
          first(detectors),
          why,
          Collections.unmodifiableMap(better),
          advice,
          severity,
          unless,
          Collections.unmodifiableSet(keeps),
          source,
          flags,
          passes,
          text(),
          number());
    }

    private static Optional<String> first(List<String> texts) {
      return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0));
    }

    Map<Victim, Severity> severity() {
      Map<Victim, Severity> severity = new EnumMap<>(Victim.class);
      for (Victim victim : Victim.values()) {
        int ordinal = number();
        if (ordinal >= 0) {
          severity.put(victim, Severity.values()[ordinal]);
        }
      }
      return Collections.unmodifiableMap(severity);
    }

    Map<String, List<String>> lists() {
      Map<String, List<String>> lists = new LinkedHashMap<>();
      for (int left = number(); left > 0; left--) {
        lists.put(text(), texts());
      }
      return lists;
    }

    List<String> texts() {
      return list(1, at -> texts.get(numbers[at]));
    }

    /** A list whose elements stand here, so many numbers each. Most of what an entry says is asked for only to explain it. */
    <T> List<T> list(int parts, IntFunction<T> element) {
      int size = number();
      int from = at;
      at += size * parts;
      return size == 0 ? List.of() : LateList.ofSome(() -> read(from, size, parts, element));
    }

    private static <T> List<T> read(int from, int size, int parts, IntFunction<T> element) {
      List<T> all = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        all.add(element.apply(from + i * parts));
      }
      return all;
    }

    String text() {
      return texts.get(number());
    }

    int number() {
      return numbers[at++];
    }
  }
}
