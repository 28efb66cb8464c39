package org.referlint.analysis;

import java.util.Arrays;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.Vocabulary;
import org.referlint.text.TextRange;

/**
 * The tokens of a block, by index from 0, ascending and without overlap; offsets count from the start of the block.
 * Kept in plain arrays because there are many. Immutable once built.
 */
public final class TokenSequence implements TokenView {
  private final String text;
  private final Vocabulary vocabulary;
  private int[] starts;
  private int[] ends;
  private int[] words;
  private short[] traits;
  private int count;

  private static final int PARTED_BIT = 1 << 15;

  /** A trait beside the shapes, which patterns do not ask for; see {@link #isPlain}. */
  static final int PLAIN_BIT = 1 << 14;

  private static final int SHAPE_BITS = PLAIN_BIT - 1;

  TokenSequence(String text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    int expected = text.length() / 5 + 8;
    starts = new int[expected];
    ends = new int[expected];
    words = new int[expected];
    traits = new short[expected];
  }

  /** Adds a token; its shapes and {@link #PLAIN_BIT} are the traits. */
  void add(int start, int end, int word, int ownTraits, int separation) {
    if (count == starts.length) {
      int larger = count * 2;
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      words = Arrays.copyOf(words, larger);
      traits = Arrays.copyOf(traits, larger);
    }
    starts[count] = start;
    ends[count] = end;
    words[count] = word;
    traits[count] = (short) (ownTraits | (separation == PARTED ? PARTED_BIT : 0));
    count++;
  }

  void addShape(int token, Shape shape) {
    traits[token] |= (short) shape.bit();
  }

  /** How many tokens there are. */
  public int size() {
    return count;
  }

  /** Where a token begins. */
  public int start(int token) {
    return starts[token];
  }

  /** Behind a token's last unit. */
  public int end(int token) {
    return ends[token];
  }

  /** The range from the start of one token to the end of the one before {@code end}. */
  public TextRange range(int first, int end) {
    return new TextRange(starts[first], ends[end - 1]);
  }

  /** A token as the text has it. */
  public String surface(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** Several tokens as the text has them, with what stands between. */
  public String surface(int first, int end) {
    return text.substring(starts[first], ends[end - 1]);
  }

  /** Whether a digit is among the units of a token. */
  public boolean hasDigit(int token) {
    if (isPlain(token)) {
      return false;
    }
    for (int i = starts[token]; i < ends[token]; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int word(int token) {
    return words[token];
  }

  @Override
  public int shapes(int token) {
    return traits[token] & SHAPE_BITS;
  }

  /**
   * Whether a token is made of nothing but the letters a to z, small or capital, and straight apostrophes: such tokens with one
   * number are one word apart from their capitals.
   */
  public boolean isPlain(int token) {
    return (traits[token] & PLAIN_BIT) != 0;
  }

  /** Whether a token has a shape. */
  public boolean is(int token, Shape shape) {
    return shape.in(shapes(token));
  }

  @Override
  public int separation(int token) {
    return (traits[token] & PARTED_BIT) != 0 ? PARTED : JOINED;
  }

  @Override
  public boolean isExactly(int token, String word) {
    return ends[token] - starts[token] == word.length() && text.startsWith(word, starts[token]);
  }

  /** Whether a token begins with a capital. */
  public boolean isCapital(int token) {
    return Character.isUpperCase(text.charAt(starts[token]));
  }

  /** Whether a token ends with these letters and is longer than they are. */
  public boolean endsWith(int token, String ending) {
    int start = ends[token] - ending.length();
    return start > starts[token] && text.startsWith(ending, start);
  }

  /** Whether a token is parted from the one before by a hyphen alone. */
  public boolean isHyphenated(int token) {
    return token > 0
        && starts[token] == ends[token - 1] + 1
        && "-‐‑".indexOf(text.charAt(ends[token - 1])) >= 0;
  }

  /** Whether no letter of a token is a small one. */
  public boolean isAllCapitals(int token) {
    for (int i = starts[token]; i < ends[token]; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line begins between a token and the one before. */
  public boolean startsLine(int token) {
    return gapHas(token, '\n');
  }

  /** Whether a tab, several blanks or the mark of a quoted line stands before a token, as between the fields of a form. */
  public boolean isSetApart(int token) {
    int from = token == 0 ? 0 : ends[token - 1];
    boolean blanks =
        starts[token] - from > 1 && text.charAt(from) == ' ' && text.charAt(from + 1) == ' ';
    return blanks || gapHas(token, '\t') || gapHas(token, '>');
  }

  private boolean gapHas(int token, char unit) {
    for (int i = token == 0 ? 0 : ends[token - 1]; i < starts[token]; i++) {
      if (text.charAt(i) == unit) {
        return true;
      }
    }
    return false;
  }

  /** What kinds of names a token may be, as bits of {@link org.referlint.gazetteer.NameKind}. */
  public int kindsOf(int token, Gazetteer gazetteer) {
    return gazetteer.kindsOf(text, starts[token], ends[token]);
  }

  /** The unit before a token; a blank at the start of the block. */
  public char unitBefore(int token) {
    return starts[token] == 0 ? ' ' : text.charAt(starts[token] - 1);
  }

  /** The unit behind a token; a blank at the end of the block. */
  public char unitBehind(int token) {
    return ends[token] == text.length() ? ' ' : text.charAt(ends[token]);
  }

  /** The vocabulary the numbers of {@link #word} belong to. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The first token that ends behind an offset; the size where there is none. */
  public int at(int offset) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
