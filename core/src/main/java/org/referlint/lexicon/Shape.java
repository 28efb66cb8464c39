package org.referlint.lexicon;

import java.util.Arrays;
import java.util.Optional;

/** What a token looks like, whatever word it is. A token may have several shapes, kept as bits. */
public enum Shape {
  /** Any token at all. */
  WORD("word"),
  /** Digits, or a number written as a word of the class {@code number-word}. */
  NUMBER("number"),
  /** One capital letter. */
  LETTER("letter"),
  /** Two or three capital letters. */
  INITIALS("initials"),
  /** A capital and at least one small letter, or a whole word in capitals. */
  NAME("name"),
  /** Day, month and year in digits. */
  DATE("date"),
  /** Four digits from 1900 to 2099. */
  YEAR("year"),
  /** A sum with its currency sign. */
  MONEY("money");

  private final String id;

  Shape(String id) {
    this.id = id;
  }

  /** The name in patterns, without its brackets. */
  public String id() {
    return id;
  }

  /** This shape alone, as a bit. */
  public int bit() {
    return 1 << ordinal();
  }

  /** Whether a set of bits holds this shape. */
  public boolean in(int bits) {
    return (bits & bit()) != 0;
  }

  static Optional<Shape> of(String id) {
    return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
  }
}
