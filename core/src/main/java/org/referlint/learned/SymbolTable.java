package org.referlint.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.Vocabulary;

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

  private final List<Entry> entries;
  private final int[] symbolOfWord;
  private final Role[] roleOfSymbol;
  private final boolean[] denying;

  /** The table for tokens of a vocabulary. */
  public SymbolTable(List<Entry> entries, Vocabulary vocabulary) {
    this.entries = List.copyOf(entries);
    this.symbolOfWord = new int[vocabulary.size()];
    int most = FIRST_STEM;
    for (Entry entry : entries) {
      most = Math.max(most, entry.symbol());
    }
    this.roleOfSymbol = new Role[most + 1];
    Arrays.fill(roleOfSymbol, Role.NONE);
    this.denying = new boolean[most + 1];
    roleOfSymbol[NAME] = Role.NAMED;
    for (Entry entry : entries) {
      int word = vocabulary.number(entry.word());
      if (word >= 0) {
        symbolOfWord[word] = entry.symbol();
      }
      denying[entry.symbol()] |= entry.denies();
      if (entry.role() != Role.NONE) {
        roleOfSymbol[entry.symbol()] = entry.role();
      }
    }
  }

  /** How many symbols there are; all are below it. */
  int size() {
    return roleOfSymbol.length;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(entries.size());
    for (Entry entry : entries) {
      out.writeUTF(entry.word());
      out.writeInt(entry.symbol());
      out.writeByte(entry.role().ordinal() * 2 + (entry.denies() ? 1 : 0));
    }
  }

  /** Reads what {@link #write} wrote, for tokens of a vocabulary. */
  static SymbolTable read(DataInput in, Vocabulary vocabulary) throws IOException {
    int count = in.readInt();
    List<Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String word = in.readUTF();
      int symbol = in.readInt();
      int traits = in.readByte();
      entries.add(new Entry(word, symbol, Role.values()[traits / 2], traits % 2 == 1));
    }
    return new SymbolTable(entries, vocabulary);
  }

  /** Whom a symbol names. */
  Role role(int symbol) {
    return roleOfSymbol[symbol];
  }

  /** Whether a symbol denies what follows. */
  boolean denies(int symbol) {
    return denying[symbol];
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
    if (name && token > first && (known == 0 || !tokens.isInCapitals(token))) {
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
