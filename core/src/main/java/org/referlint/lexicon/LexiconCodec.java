package org.referlint.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedWriter;
import org.referlint.text.Folding;

/**
 * The packed form of a compiled lexicon: the build writes it from the YAML files, a run copies its tables and reads an entry when
 * it is asked for.
 * One build reads what the same build wrote; there is no promise between versions. Equal lexicons give equal bytes.
 */
public final class LexiconCodec {
  /** The kind of packed file that a lexicon is. */
  static final int PACKED = 0x4958454C;

  private LexiconCodec() {}

  /** The packed form of a lexicon that has nothing laid over it. */
  public static PackedWriter packed(Lexicon lexicon) {
    return new Writer().lexicon(lexicon);
  }

  /** Reads the {@link #packed} form. */
  public static Lexicon read(PackedReader in, Folding folding) {
    return read(in, MadeStates.NONE, folding);
  }

  /** Reads the {@link #packed} form, and takes the states of its matcher that the build made. */
  static Lexicon read(PackedReader in, MadeStates made, Folding folding) {
    PackedContent content = new PackedContent(in);
    Vocabulary vocabulary = Vocabulary.read(in, folding);
    PhraseMatcher.Tables tables = new PhraseMatcher.Tables(
        in.numbersInPlace(),
        in.numbersInPlace(),
        in.numbersInPlace(),
        in.numbersInPlace(),
        in.numbersInPlace(),
        in.numbersInPlace(),
        in.numbersInPlace(),
        in.numbersInPlace(),
        in.numbersInPlace(),
        in.texts().all().toArray(String[]::new),
        in.numbers(),
        in.wideNumbers(),
        in.wideNumbers());
    return new Lexicon(content, List.of(new PhraseMatcher(tables, made, vocabulary)), folding);
  }

  /** Texts are kept once each and stand as numbers. */
  private static final class Writer {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private int[] numbers = new int[1 << 16];
    private int count;

    PackedWriter lexicon(Lexicon lexicon) {
      LexiconContent content = lexicon.content();
      int[] entries = new int[content.size()];
      int[] keys = new int[content.size()];
      int[] families = new int[content.size()];
      Map<String, List<Integer>> detected = new TreeMap<>();
      for (int number = 0; number < entries.length; number++) {
        int own = number;
        entries[number] = count;
        keys[number] = number(content.key(number));
        families[number] = content.family(number).ordinal();
        content
            .entry(number)
            .detector()
            .filter(name -> content.active().get(own))
            .ifPresent(
                name -> detected.computeIfAbsent(name, n -> new ArrayList<>()).add(own));
        entry(content.entry(number));
      }
      int missing = count;
      number(content.missing().size());
      content.missing().forEach(this::missing);
      int abbreviations = count;
      texts(new TreeSet<>(content.abbreviations()));
      int words = count;
      lists(content.words().classes());
      lists(content.words().irregular());
      int dictionaries = count;
      number(content.dictionaries().size());
      content.dictionaries().forEach(this::dictionary);
      Set<String> classes = new TreeSet<>(content.words().classes().keySet());

      PackedWriter out = new PackedWriter(PACKED);
      out.texts(texts.keySet());
      out.numbers(Arrays.copyOf(numbers, count));
      out.numbers(entries);
      out.numbers(keys);
      out.numbers(families);
      out.wideNumbers(content.active().toLongArray());
      out.number(missing);
      out.number(abbreviations);
      out.number(words);
      out.number(dictionaries);
      out.texts(detected.keySet());
      detected
          .values()
          .forEach(all -> out.numbers(all.stream().mapToInt(Integer::intValue).toArray()));
      out.texts(classes);
      classes.forEach(name ->
          out.numbers(IntStream.of(lexicon.wordClass(name).members()).sorted().toArray()));
      lexicon.vocabulary().write(out);
      tables(lexicon.matchers().get(0).tables(), out);
      return out;
    }

    private static void tables(PhraseMatcher.Tables tables, PackedWriter out) {
      out.numbers(tables.edgeStart());
      out.numbers(tables.edgeLabels());
      out.numbers(tables.edgeTargets());
      out.numbers(tables.shapesOut());
      out.numbers(tables.exactOut());
      out.numbers(tables.gapStart());
      out.numbers(tables.gaps());
      out.numbers(tables.acceptStart());
      out.numbers(tables.accepts());
      out.texts(List.of(tables.exactWords()));
      out.numbers(tables.exactFirst());
      out.wideNumbers(tables.firstWords());
      out.wideNumbers(tables.rareFirstWords());
    }

    private void dictionary(Dictionary dictionary) {
      text(dictionary.file());
      lists(dictionary.words());
      texts(new TreeSet<>(dictionary.switchedOff()));
      number(dictionary.missing().isPresent() ? 1 : 0);
      dictionary.missing().ifPresent(this::missing);
      number(dictionary.entries().size());
    }

    private void missing(Missing missing) {
      text(missing.label());
      texts(missing.when());
      texts(missing.near());
      number(missing.rule().family().ordinal());
      text(missing.rule().slug());
      severity(missing.severity());
      text(missing.message());
      text(missing.example());
      text(missing.question());
      text(missing.source());
    }

    private void entry(Entry entry) {
      number(entry.family().ordinal());
      text(entry.kind());
      text(entry.id());
      texts(entry.patterns());
      texts(entry.detector().stream().toList());
      text(entry.why());
      for (Victim victim : Victim.values()) {
        texts(entry.betterFor(victim));
      }
      text(entry.advice());
      severity(entry.severity());
      texts(entry.unless());
      texts(new TreeSet<>(entry.keeps()).stream().map(ContextKind::name).toList());
      text(entry.source());
      number(entry.flags().size());
      for (Example example : entry.flags()) {
        text(example.text());
        number(example.marked().start());
        number(example.marked().end());
        number(example.line());
      }
      number(entry.passes().size());
      for (PassingExample example : entry.passes()) {
        text(example.text());
        number(example.line());
      }
      text(entry.file());
      number(entry.line());
    }

    private void severity(Map<Victim, Severity> severity) {
      for (Victim victim : Victim.values()) {
        Severity given = severity.get(victim);
        number(given == null ? -1 : given.ordinal());
      }
    }

    private void lists(Map<String, List<String>> lists) {
      number(lists.size());
      new TreeMap<>(lists).forEach((key, members) -> {
        text(key);
        texts(members);
      });
    }

    private void texts(Collection<String> all) {
      number(all.size());
      all.forEach(this::text);
    }

    private void text(String text) {
      number(number(text));
    }

    /** The number of a text. */
    private int number(String text) {
      return texts.computeIfAbsent(text, t -> texts.size());
    }

    private void number(int number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, count * 2);
      }
      numbers[count++] = number;
    }
  }
}
