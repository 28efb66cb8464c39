package org.referlint.learned;

import java.util.Arrays;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;

/** A sentence as the models see it: the symbols of its words, and of the signs between them. For one thread. */
final class SymbolSequence {
  private final SymbolTable table;
  private int[] symbols = new int[64];
  private int[] tokens = new int[64];
  private boolean[] quoted = new boolean[64];
  private int size;

  SymbolSequence(SymbolTable table) {
    this.table = table;
  }

  /** Reads a sentence. */
  void read(AnalyzedBlock block, Sentence sentence) {
    size = 0;
    TokenSequence words = block.tokens();
    int first = sentence.first();
    int before = first == 0 ? 0 : words.end(first - 1);
    boolean inQuotes =
        signs(block.text(), Math.max(before, words.start(first) - 2), words.start(first), false);
    for (int token = first; token < sentence.end(); token++) {
      if (token > first) {
        inQuotes = signs(block.text(), words.end(token - 1), words.start(token), inQuotes);
      }
      int symbol = table.symbol(words, token, first);
      boolean goesOnName =
          symbol == SymbolTable.NAME && size > 0 && symbols[size - 1] == SymbolTable.NAME;
      if (!goesOnName) {
        add(symbol, token, inQuotes);
      }
    }
  }

  /** Adds the signs between two offsets; tells whether a quotation is open behind them. */
  private boolean signs(String text, int from, int to, boolean open) {
    boolean inQuotes = open;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int sign = switch (c) {
        case ',' -> SymbolTable.COMMA;
        case ';', ':' -> SymbolTable.STOP;
        case '"', '“', '”', '«', '»' -> SymbolTable.QUOTE;
        case '(', ')', '[', ']' -> SymbolTable.BRACKET;
        case '–', '—' -> SymbolTable.DASH;
        case '-' -> i > 0 && text.charAt(i - 1) == ' ' ? SymbolTable.DASH : SymbolTable.EDGE;
        case '\'', '‘', '’' -> isQuote(text, i) ? SymbolTable.QUOTE : SymbolTable.EDGE;
        default -> SymbolTable.EDGE;
      };
      if (sign != SymbolTable.EDGE) {
        inQuotes ^= sign == SymbolTable.QUOTE;
        if (size == 0 || symbols[size - 1] != sign) {
          add(sign, -1, inQuotes);
        }
      }
    }
    return inQuotes;
  }

  /** An apostrophe between tokens quotes where a letter stands on one side of it only. */
  private static boolean isQuote(String text, int i) {
    boolean before = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
    boolean behind = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    return before != behind;
  }

  private void add(int symbol, int token, boolean inQuotes) {
    if (size == symbols.length) {
      symbols = Arrays.copyOf(symbols, size * 2);
      tokens = Arrays.copyOf(tokens, size * 2);
      quoted = Arrays.copyOf(quoted, size * 2);
    }
    symbols[size] = symbol;
    tokens[size] = token;
    quoted[size] = inQuotes;
    size++;
  }

  /** How many symbols there are. */
  int size() {
    return size;
  }

  /** The symbol at a place, or {@link SymbolTable#EDGE} outside the sentence. */
  int symbol(int place) {
    return place < 0 || place >= size ? SymbolTable.EDGE : symbols[place];
  }

  /** The token a symbol stands for, or -1 for a sign. */
  int token(int place) {
    return tokens[place];
  }

  /** The place of the symbol that stands for a token; names of several tokens have one. */
  int placeOf(int token) {
    int place = 0;
    for (int i = 0; i < size && tokens[i] <= token; i++) {
      place = tokens[i] >= 0 ? i : place;
    }
    return place;
  }

  boolean isSign(int place) {
    return tokens[place] < 0;
  }

  boolean isQuoted(int place) {
    return quoted[place];
  }

  /** Whom a symbol names. */
  Role role(int place) {
    return table.role(symbols[place]);
  }
}
