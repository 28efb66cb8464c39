package org.referlint.lexicon;

import java.util.List;
import java.util.stream.IntStream;
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
  private final int[] slots;
  private final int[] hashes;
  private final Folding folding;

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

  Vocabulary(char[] letters, int[] ends, Folding folding) {
    this.letters = letters;
    this.ends = ends;
    this.folding = folding;
    this.slots = new int[Integer.highestOneBit(Math.max(8, ends.length) * 2 - 1) * 2];
    this.hashes = new int[ends.length];
    for (int word = 0; word < ends.length; word++) {
      int start = startOf(word);
      hashes[word] = hash(letters, start, ends[word]);
      int slot = slot(hashes[word]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = word + 1;
    }
  }

  char[] letters() {
    return letters;
  }

  int[] ends() {
    return ends;
  }

  /** How many words there are. */
  public int size() {
    return ends.length;
  }

  /** All words, in the order of their numbers. */
  List<String> words() {
    return IntStream.range(0, ends.length)
        .mapToObj(word -> new String(letters, startOf(word), ends[word] - startOf(word)))
        .toList();
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
    int hash = hash(word, 0, length);
    int slot = slot(hash);
    while (slots[slot] != 0) {
      int candidate = slots[slot] - 1;
      if (hashes[candidate] == hash && same(word, candidate, length)) {
        return candidate;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return UNKNOWN;
  }

  private boolean same(char[] word, int candidate, int length) {
    int start = startOf(candidate);
    if (ends[candidate] - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (letters[start + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private int startOf(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & (slots.length - 1);
  }

  private static int hash(char[] units, int start, int end) {
    int hash = 0x811C9DC5;
    for (int i = start; i < end; i++) {
      hash = (hash ^ units[i]) * 0x01000193;
    }
    return hash;
  }
}
