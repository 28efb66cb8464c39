package org.referlint.lexicon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.referlint.finding.Family;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.text.Folding;
import org.referlint.text.TextRange;

/**
 * The compact form of a compiled lexicon: the build writes it from the YAML files, a run reads it in a few milliseconds.
 * One build reads what the same build wrote; there is no promise between versions. Equal lexicons give equal bytes.
 */
public final class LexiconCodec {
  private static final int MAGIC = 0x52464C31;

  private LexiconCodec() {}

  /** Writes a lexicon that has nothing laid over it; the stream stays open. */
  public static void write(Lexicon lexicon, OutputStream out) throws IOException {
    Writer writer = new Writer();
    writer.lexicon(lexicon);
    writer.writeTo(out);
  }

  /** Reads what {@link #write} wrote. */
  public static Lexicon read(InputStream in, Folding folding) throws IOException {
    try (DataInputStream data = new DataInputStream(in)) {
      return new Reader(data).lexicon(folding);
    }
  }

  /** Gathers numbers; texts are kept once each and stand as numbers. */
  private static final class Writer {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private int[] numbers = new int[1 << 16];
    private int count;

    void lexicon(Lexicon lexicon) {
      Words words = lexicon.words();
      lists(words.classes());
      lists(words.irregular());
      texts(new TreeSet<>(words.abbreviations()));
      number(lexicon.dictionaries().size());
      lexicon.dictionaries().forEach(this::dictionary);
      Vocabulary vocabulary = lexicon.vocabulary();
      text(new String(vocabulary.letters()));
      numbers(vocabulary.ends());
      PhraseMatcher.Tables tables = lexicon.matchers().get(0).tables();
      numbers(tables.edgeStart());
      numbers(tables.edgeLabels());
      numbers(tables.edgeTargets());
      numbers(tables.shapesOut());
      numbers(tables.exactOut());
      numbers(tables.gapStart());
      numbers(tables.gaps());
      numbers(tables.acceptStart());
      numbers(tables.accepts());
      texts(List.of(tables.exactWords()));
      numbers(tables.exactFirst());
    }

    private void dictionary(Dictionary dictionary) {
      text(dictionary.file());
      lists(dictionary.words());
      texts(new TreeSet<>(dictionary.switchedOff()));
      number(dictionary.missing().isPresent() ? 1 : 0);
      dictionary.missing().ifPresent(this::missing);
      number(dictionary.entries().size());
      dictionary.entries().forEach(this::entry);
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

    private void numbers(int[] all) {
      number(all.length);
      for (int one : all) {
        number(one);
      }
    }

    private void text(String text) {
      Integer known = texts.get(text);
      if (known == null) {
        known = texts.size();
        texts.put(text, known);
      }
      number(known);
    }

    private void number(int number) {
      if (count == numbers.length) {
        numbers = java.util.Arrays.copyOf(numbers, count * 2);
      }
      numbers[count++] = number;
    }

    void writeTo(OutputStream out) throws IOException {
      DataOutputStream data = new DataOutputStream(out);
      data.writeInt(MAGIC);
      data.writeInt(texts.size());
      for (String text : texts.keySet()) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
      }
      ByteBuffer buffer = ByteBuffer.allocate(count * Integer.BYTES);
      for (int i = 0; i < count; i++) {
        buffer.putInt(numbers[i]);
      }
      data.writeInt(count);
      data.write(buffer.array());
      data.flush();
    }
  }

  private static final class Reader {
    private final String[] texts;
    private final int[] numbers;
    private int at;

    Reader(DataInputStream data) throws IOException {
      if (data.readInt() != MAGIC) {
        throw new IOException("not a compiled lexicon");
      }
      texts = new String[data.readInt()];
      for (int i = 0; i < texts.length; i++) {
        texts[i] =
            new String(data.readNBytes(data.readInt()), java.nio.charset.StandardCharsets.UTF_8);
      }
      numbers = new int[data.readInt()];
      ByteBuffer.wrap(data.readNBytes(numbers.length * Integer.BYTES))
          .asIntBuffer()
          .get(numbers);
    }

    Lexicon lexicon(Folding folding) {
      Words words = new Words(lists(), lists(), Set.copyOf(texts()));
      List<Dictionary> dictionaries = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        dictionaries.add(dictionary());
      }
      Vocabulary vocabulary = new Vocabulary(text().toCharArray(), numbers(), folding);
      PhraseMatcher.Tables tables = new PhraseMatcher.Tables(
          numbers(),
          numbers(),
          numbers(),
          numbers(),
          numbers(),
          numbers(),
          numbers(),
          numbers(),
          numbers(),
          texts().toArray(String[]::new),
          numbers());
      return new Lexicon(
          words, dictionaries, List.of(new PhraseMatcher(tables, vocabulary)), folding);
    }

    private Dictionary dictionary() {
      String file = text();
      Map<String, List<String>> words = lists();
      Set<String> off = new HashSet<>(texts());
      Optional<Missing> missing = number() == 1 ? Optional.of(missing()) : Optional.empty();
      List<Entry> entries = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        entries.add(entry(file));
      }
      return new Dictionary(file, words, entries, off, missing);
    }

    private Missing missing() {
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

    private Entry entry(String file) {
      DictionaryFamily family = DictionaryFamily.values()[number()];
      String kind = text();
      String id = text();
      List<String> patterns = texts();
      Optional<String> detector = texts().stream().findFirst();
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
      List<Example> flags = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        flags.add(new Example(text(), new TextRange(number(), number()), number()));
      }
      List<PassingExample> passes = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        passes.add(new PassingExample(text(), number()));
      }
      return new Entry(
          family, kind, id, patterns, detector, why, better, advice, severity, unless, keeps,
          source, flags, passes, file, number());
    }

    private Map<Victim, Severity> severity() {
      Map<Victim, Severity> severity = new EnumMap<>(Victim.class);
      for (Victim victim : Victim.values()) {
        int ordinal = number();
        if (ordinal >= 0) {
          severity.put(victim, Severity.values()[ordinal]);
        }
      }
      return severity;
    }

    private Map<String, List<String>> lists() {
      Map<String, List<String>> lists = new LinkedHashMap<>();
      for (int left = number(); left > 0; left--) {
        lists.put(text(), texts());
      }
      return lists;
    }

    private List<String> texts() {
      List<String> all = new ArrayList<>();
      for (int left = number(); left > 0; left--) {
        all.add(text());
      }
      return all;
    }

    private int[] numbers() {
      int[] all = new int[number()];
      System.arraycopy(numbers, at, all, 0, all.length);
      at += all.length;
      return all;
    }

    private String text() {
      return texts[number()];
    }

    private int number() {
      return numbers[at++];
    }
  }
}
