package org.referlint.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.Vocabulary;
import org.referlint.nlp.Stemming;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedTexts;
import org.referlint.packed.PackedWriter;

/**
 * Turns tokens into symbols: a number for each stem that the labelled sentences know, and one for the group of words of like
 * meaning it belongs to, so that "padlocked" is understood where only "bolted" was seen. Remembers the stems of the words of
 * the vocabulary as texts ask for them. Safe for all threads: whoever comes second finds the same stem again.
 */
final class WordTable {
  /** What stands in front of the first word. */
  static final int EDGE = 0;

  /** The first symbol of a stem; those below stand for kinds of tokens. */
  static final int FIRST_STEM = 16;

  /** A word that denies what follows. */
  static final int DENIES = 1;

  /** A word that stands for one person: he, her, himself. */
  static final int PERSON = 2;

  /** A word for somebody accused. */
  static final int SUSPECT = 4;

  /** A word for somebody of an office: police, staff. */
  static final int OFFICIAL = 8;

  /** A word for a relative. */
  static final int RELATIVE = 16;

  /** The symbol of a name. */
  static final int NAME = 1;

  private static final int NUMBER = 2;
  private static final int DATE = 3;
  private static final int MONEY = 4;
  private static final int LETTERS = 5;
  private static final int UNKNOWN = 6;

  /**
   * A stem that the model knows.
   *
   * @param stem the stem, as {@link Stemming} makes it
   * @param symbol its symbol
   * @param group the symbol of its group, its own where it has none
   * @param other the symbol of a second group, 0 where it has none
   * @param traits {@link #DENIES}, {@link #PERSON} and {@link #SUSPECT}, added up
   */
  record Entry(String stem, int symbol, int group, int other, int traits) {
    boolean has(int trait) {
      return (traits & trait) != 0;
    }
  }

  /** How many numbers an entry has. */
  private static final int NUMBERS = 4;

  /** Stands for a word whose stem is not known. */
  private static final int NO_STEM = -1;

  /** The stems, and for each the numbers of its entry: symbol, group, other and traits. */
  private final PackedTexts stems;

  private final int[] numbers;
  private final @Nullable Entry[] entries;

  /** The numbers of stems, from 0; made when the stem of a word is asked for that is not in {@link #stemOfWord}. */
  private volatile @Nullable Map<String, Integer> byStem;

  /** For words of the vocabulary one more than the number of the stem, {@link #NO_STEM}, or 0 where nobody asked yet. */
  private final int[] stemOfWord;

  private final Vocabulary vocabulary;

  WordTable(List<Entry> entries, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.stems = PackedTexts.of(entries.stream().map(Entry::stem).toList());
    this.numbers = entries.stream()
        .flatMapToInt(e -> IntStream.of(e.symbol(), e.group(), e.other(), e.traits()))
        .toArray();
    this.entries = new Entry[entries.size()];
    this.stemOfWord = new int[vocabulary.size()];
  }

  private WordTable(PackedReader in, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.stems = in.texts();
    this.numbers = in.numbers();
    this.entries = new Entry[stems.size()];
    boolean same = vocabulary.begins(in.number(), in.wideNumber());
    int[] known = in.numbers();
    this.stemOfWord = same && known.length == vocabulary.size()
        ? known
        : Arrays.copyOf(same ? known : new int[0], vocabulary.size());
  }

  /** The stem of a token, where it is known. */
  @Nullable
  Entry entry(TokenSequence tokens, int token, int first, Stemming stemming) {
    int word = tokens.word(token);
    if (tokens.is(token, Shape.NAME) && (token > first || word < 0)
        || tokens.is(token, Shape.MONEY)
        || tokens.is(token, Shape.DATE)) {
      return null;
    }
    // Words that differ in an accent or apostrophe share a number and not always a stem: which of
    // them came first must not tell.
    boolean kept = word >= 0 && word < stemOfWord.length && tokens.isPlain(token);
    int known = kept ? stemOfWord[word] : 0;
    if (known == 0) {
      String surface = tokens.surface(token);
      known = Character.isDigit(surface.charAt(0))
          ? NO_STEM
          : number(stemming.stem(surface.toLowerCase(Locale.ROOT)));
      if (kept) {
        stemOfWord[word] = known;
      }
    }
    return known == NO_STEM ? null : entry(known - 1);
  }

  /** One more than the number of a stem, or {@link #NO_STEM}. */
  private int number(String stem) {
    Map<String, Integer> known = byStem;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < stems.size(); i++) {
        known.put(stems.get(i), i + 1);
      }
      byStem = known;
    }
    return known.getOrDefault(stem, NO_STEM);
  }

  private Entry entry(int number) {
    Entry known = entries[number];
    if (known == null) {
      int at = number * NUMBERS;
      known = new Entry(
          stems.get(number), numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]);
      entries[number] = known;
    }
    return known;
  }

  /** The symbol of a token whose stem is not known. */
  static int kind(TokenSequence tokens, int token) {
    if (tokens.is(token, Shape.MONEY)) {
      return MONEY;
    }
    if (tokens.is(token, Shape.DATE)) {
      return DATE;
    }
    if (tokens.is(token, Shape.NAME)) {
      return NAME;
    }
    if (tokens.is(token, Shape.NUMBER)) {
      return NUMBER;
    }
    boolean letters = tokens.is(token, Shape.LETTER) || tokens.is(token, Shape.INITIALS);
    return letters ? LETTERS : UNKNOWN;
  }

  /** How many symbols there are; all are below it. */
  int symbols() {
    int most = FIRST_STEM;
    for (int i = 0; i < numbers.length; i++) {
      most = i % NUMBERS == NUMBERS - 1 ? most : Math.max(most, numbers[i]);
    }
    return most + 1;
  }

  /** Writes the table with the stems of all words of its vocabulary. */
  void write(PackedWriter out) {
    Stemming stemming = new Stemming();
    int[] known = new int[vocabulary.size()];
    for (int word = 0; word < known.length; word++) {
      String written = vocabulary.word(word);
      known[word] = isPlain(written) ? number(stemming.stem(written)) : 0;
    }
    out.texts(stems.all());
    out.numbers(numbers);
    out.number(vocabulary.size());
    out.wideNumber(vocabulary.fingerprint());
    out.numbers(known);
  }

  /** Whether the tokens that are a folded word and {@link TokenSequence#isPlain plain} are all written like it. */
  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '\'');
  }

  /** Reads what {@link #write} wrote, for tokens of a vocabulary. */
  static WordTable read(PackedReader in, Vocabulary vocabulary) {
    return new WordTable(in, vocabulary);
  }
}
