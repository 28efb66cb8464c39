package org.referlint.lexicon;

import java.util.List;
import java.util.stream.IntStream;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedWriter;
import org.referlint.text.Folding;

/**
 * The words that patterns know, each with a number. Looks words up where they stand in a text, without making strings.
 * Immutable, safe for all threads.
 */
public final class Vocabulary {
  /** The number of every word that no pattern knows. */
  public static final int UNKNOWN = -1;

  private static final int LONGEST_WORD = 64;

  private final char[] letters;
  private final int[] ends;

  /**
   * For each slot the word's hash, 0 where it is free, and behind it the word's number, so that one look serves both. A word
   * is told by its hash alone: the words are held apart when they are numbered, and that some other word of a text has one of
   * so many hashes of 64 bits is never seen.
   */
  private final long[] slots;

  private final Folding folding;
  private final long fingerprint;

  /** Numbers the words, which are folded and distinct, in the order given. */
  static Vocabulary of(List<String> words, Folding folding) {
    StringBuilder letters = new StringBuilder();
    int[] ends = new int[words.size()];
    for (int i = 0; i < ends.length; i++) {
      letters.append(words.get(i));
      ends[i] = letters.length();
    }
    return new Vocabulary(letters.toString().toCharArray(), ends, folding);
  }

  private Vocabulary(PackedReader in, Folding folding) {
    this.folding = folding;
    this.letters = in.letters();
    this.ends = in.numbers();
    this.slots = in.wideNumbers();
    this.fingerprint = in.wideNumber();
  }

  /** Reads what {@link #write} wrote. */
  static Vocabulary read(PackedReader in, Folding folding) {
    return new Vocabulary(in, folding);
  }

  /** Writes the words as they are looked up. */
  void write(PackedWriter out) {
    out.letters(letters);
    out.numbers(ends);
    out.wideNumbers(slots);
    out.wideNumber(fingerprint);
  }

  private Vocabulary(char[] letters, int[] ends, Folding folding) {
    this.letters = letters;
    this.ends = ends;
    this.folding = folding;
    int size = Integer.highestOneBit(Math.max(8, ends.length) * 2 - 1) * 2;
    this.slots = new long[size * 2];
    for (int word = 0; word < ends.length; word++) {
      long hash = hash(letters, startOf(word), ends[word]);
      int slot = slot(hash);
      while (slots[slot] != 0) {
        if (slots[slot] == hash) {
          throw new IllegalArgumentException("two words of one hash, or a word twice: " + word);
        }
        slot = (slot + 2) & (slots.length - 1);
      }
      slots[slot] = hash;
      slots[slot + 1] = word;
    }
    this.fingerprint = fingerprint(ends.length);
  }

  private long fingerprint(int first) {
    long print = first;
    for (int word = 0; word < first; word++) {
      print = print * 0x9E3779B97F4A7C15L + hash(letters, startOf(word), ends[word]);
    }
    return print;
  }

  /** Tells this vocabulary from others; see {@link #begins}. */
  public long fingerprint() {
    return fingerprint;
  }

  /** Whether the first words are those of a vocabulary of that size and fingerprint, in its order. */
  public boolean begins(int words, long print) {
    return words == ends.length
        ? print == fingerprint
        : words < ends.length && print == fingerprint(words);
  }

  /** How many words there are. */
  public int size() {
    return ends.length;
  }

  /** All words, in the order of their numbers. */
  List<String> words() {
    return IntStream.range(0, ends.length).mapToObj(this::word).toList();
  }

  /** The word of a number. */
  public String word(int number) {
    return new String(letters, startOf(number), ends[number] - startOf(number));
  }

  /** The number of a folded word, or {@link #UNKNOWN}. */
  public int number(String folded) {
    char[] units = folded.toCharArray();
    return find(units, units.length);
  }

  /** A place to fold words in; one for each thread. */
  public static char[] newBuffer() {
    return new char[LONGEST_WORD];
  }

  /**
   * The number of the word between two offsets of a text, or {@link #UNKNOWN}.
   *
   * @param buffer from {@link #newBuffer}
   */
  public int number(char[] text, int start, int end, char[] buffer) {
    int length = 0;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (length == LONGEST_WORD) {
        return UNKNOWN;
      }
      if (c < 128) {
        buffer[length++] = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c == '`' ? '\'' : c;
      } else if (Tokens.isApostrophe(c)) {
        buffer[length++] = '\'';
      } else {
        String folded = folding.fold(c);
        if (length + folded.length() > LONGEST_WORD) {
          return UNKNOWN;
        }
        for (int j = 0; j < folded.length(); j++) {
          buffer[length++] = Character.toLowerCase(folded.charAt(j));
        }
      }
    }
    return find(buffer, length);
  }

  private int find(char[] word, int length) {
    long hash = hash(word, 0, length);
    int slot = slot(hash);
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return (int) slots[slot + 1];
      }
      slot = (slot + 2) & (slots.length - 1);
    }
    return UNKNOWN;
  }

  private int startOf(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  private int slot(long hash) {
    return (int) (hash >>> 31) & (slots.length - 2);
  }

  /** A polynomial of the letters, mixed; never 0. */
  private static long hash(char[] units, int start, int end) {
    long hash = (long) end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 0x9E3779B97F4A7C15L + units[i];
    }
    hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
    return (hash ^ hash >>> 32) | 1;
  }
}
