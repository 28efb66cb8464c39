package org.referlint.learned;

import java.util.List;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.Vocabulary;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedTexts;
import org.referlint.packed.PackedWriter;

/**
 * Turns tokens into symbols: a number for each stem that the training clauses know, and a few for names, numbers, signs and
 * words never seen. So "choosing" and "chose to" of one person and another look alike to the models. Immutable, safe for
 * all threads.
 */
public final class SymbolTable {
  static final int EDGE = 0;
  static final int NAME = 1;
  static final int NUMBER = 2;
  static final int DATE = 3;
  static final int MONEY = 4;
  static final int LETTERS = 5;
  static final int COMMA = 6;
  static final int STOP = 7;
  static final int QUOTE = 8;
  static final int BRACKET = 9;
  static final int DASH = 10;
  private static final int UNKNOWN = 11;

  /** Endings that tell what kind of word an unknown one is; the symbols behind {@link #UNKNOWN}, in this order. */
  private static final List<String> ENDINGS =
      List.of("ing", "ed", "ly", "tion", "ment", "ness", "s");

  private static final Role[] ROLES = Role.values();

  /** The first symbol of a stem. */
  public static final int FIRST_STEM = 32;

  /**
   * A word the models know.
   *
   * @param word as the vocabulary folds it
   * @param symbol its stem's number, from {@link #FIRST_STEM}
   * @param role whom it names
   * @param denies whether it denies what follows
   */
  public record Entry(String word, int symbol, Role role, boolean denies) {}

  /** The words the models know and their symbols, for another vocabulary than that of the build. */
  private final PackedTexts words;

  private final int[] symbols;
  private final Vocabulary vocabulary;
  private final int[] symbolOfWord;

  /** For each symbol twice the number of its role, and one more where it denies. */
  private final byte[] traits;

  /** The table for tokens of a vocabulary. */
  public SymbolTable(List<Entry> entries, Vocabulary vocabulary) {
    int most = FIRST_STEM;
    for (Entry entry : entries) {
      most = Math.max(most, entry.symbol());
    }
    traits = new byte[most + 1];
    traits[NAME] = (byte) (Role.NAMED.ordinal() * 2);
    for (Entry entry : entries) {
      int known = traits[entry.symbol()];
      int role = entry.role() == Role.NONE ? known / 2 : entry.role().ordinal();
      traits[entry.symbol()] = (byte) (role * 2 + (known % 2 == 1 || entry.denies() ? 1 : 0));
    }
    this.vocabulary = vocabulary;
    words = PackedTexts.of(entries.stream().map(Entry::word).toList());
    symbols = entries.stream().mapToInt(Entry::symbol).toArray();
    symbolOfWord = symbolsOfWords();
  }

  private SymbolTable(PackedReader in, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    traits = in.bytes();
    words = in.texts();
    symbols = in.numbers();
    boolean same = vocabulary.begins(in.number(), in.wideNumber());
    int[] ofWord = in.numbers();
    symbolOfWord = same ? ofWord : symbolsOfWords();
  }

  private int[] symbolsOfWords() {
    int[] ofWord = new int[vocabulary.size()];
    for (int i = 0; i < symbols.length; i++) {
      int word = vocabulary.number(words.get(i));
      if (word >= 0) {
        ofWord[word] = symbols[i];
      }
    }
    return ofWord;
  }

  /** How many symbols there are; all are below it. */
  int size() {
    return traits.length;
  }

  /** Writes the table; equal tables give equal bytes. */
  void write(PackedWriter out) {
    out.bytes(traits);
    out.texts(words.all());
    out.numbers(symbols);
    out.number(vocabulary.size());
    out.wideNumber(vocabulary.fingerprint());
    out.numbers(symbolOfWord);
  }

  /** Reads what {@link #write} wrote, for tokens of a vocabulary. */
  static SymbolTable read(PackedReader in, Vocabulary vocabulary) {
    return new SymbolTable(in, vocabulary);
  }

  /** Whom a symbol names. */
  Role role(int symbol) {
    return ROLES[traits[symbol] >> 1];
  }

  /** Whether a symbol denies what follows. */
  boolean denies(int symbol) {
    return (traits[symbol] & 1) != 0;
  }

  /** The symbol of a token; {@code first} is the first token of its sentence, whose capital says nothing. */
  int symbol(TokenSequence tokens, int token, int first) {
    if (tokens.is(token, Shape.MONEY)) {
      return MONEY;
    }
    if (tokens.is(token, Shape.DATE)) {
      return DATE;
    }
    if (tokens.is(token, Shape.NUMBER)) {
      return NUMBER;
    }
    int word = tokens.word(token);
    int known = word >= 0 && word < symbolOfWord.length ? symbolOfWord[word] : 0;
    boolean name = tokens.is(token, Shape.NAME);
    if (name && token > first && (known == 0 || !tokens.isAllCapitals(token))) {
      return NAME;
    }
    if (known != 0) {
      return known;
    }
    if (name) {
      return NAME;
    }
    if (tokens.is(token, Shape.LETTER) || tokens.is(token, Shape.INITIALS)) {
      return LETTERS;
    }
    return unknown(tokens, token);
  }

  private static int unknown(TokenSequence tokens, int token) {
    for (int i = 0; i < ENDINGS.size(); i++) {
      if (tokens.endsWith(token, ENDINGS.get(i))) {
        return UNKNOWN + 1 + i;
      }
    }
    return UNKNOWN;
  }
}
