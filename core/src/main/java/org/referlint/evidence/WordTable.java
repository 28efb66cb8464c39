package org.referlint.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.Vocabulary;
import org.referlint.nlp.Stemming;

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

  /** Stands for a word whose stem is not known. */
  private static final Entry STRANGE = new Entry("", UNKNOWN, UNKNOWN, 0, 0);

  private final List<Entry> entries;
  private final Map<String, Entry> byStem = new HashMap<>();
  private final @Nullable Entry[] byWord;

  WordTable(List<Entry> entries, Vocabulary vocabulary) {
    this.entries = List.copyOf(entries);
    entries.forEach(entry -> byStem.put(entry.stem(), entry));
    byWord = new Entry[vocabulary.size()];
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
    boolean kept = word >= 0 && word < byWord.length && tokens.isPlain(token);
    Entry known = kept ? byWord[word] : null;
    if (known == null) {
      String surface = tokens.surface(token);
      known = Character.isDigit(surface.charAt(0))
          ? STRANGE
          : byStem.getOrDefault(stemming.stem(surface.toLowerCase(Locale.ROOT)), STRANGE);
      if (kept) {
        byWord[word] = known;
      }
    }
    return known.symbol() == UNKNOWN ? null : known;
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
    for (Entry entry : entries) {
      most = Math.max(most, Math.max(entry.symbol(), Math.max(entry.group(), entry.other())));
    }
    return most + 1;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(entries.size());
    for (Entry entry : entries) {
      out.writeUTF(entry.stem());
      out.writeInt(entry.symbol());
      out.writeInt(entry.group());
      out.writeInt(entry.other());
      out.writeByte(entry.traits());
    }
  }

  static WordTable read(DataInput in, Vocabulary vocabulary) throws IOException {
    int stems = in.readInt();
    List<Entry> entries = new ArrayList<>(stems);
    for (int i = 0; i < stems; i++) {
      entries.add(new Entry(in.readUTF(), in.readInt(), in.readInt(), in.readInt(), in.readByte()));
    }
    return new WordTable(entries, vocabulary);
  }
}
