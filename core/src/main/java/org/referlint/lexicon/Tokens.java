package org.referlint.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.referlint.text.Folding;

/**
 * The one definition of what a token is, for texts and patterns alike: a run of letters, digits and marks; an apostrophe
 * inside belongs to it, but the clitics {@code 's 'll 'd 're 've 'm} are tokens of their own. Hyphens and everything else
 * part tokens; digits keep {@code . , : /} between digits.
 */
public final class Tokens {
  private Tokens() {}

  /** Whether a unit is one of the characters used as an apostrophe. */
  public static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' || c == '`';
  }

  /** Whether a token can contain the unit. */
  public static boolean isWordUnit(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  /**
   * Where the token that begins at {@code start} ends.
   *
   * @param text the units
   * @param start the offset of a word unit, or of the apostrophe of a clitic
   * @param limit the end of the text
   */
  public static int end(char[] text, int start, int limit) {
    int i = start;
    if (isApostrophe(text[i])) {
      i++;
    }
    boolean digits = true;
    while (i < limit) {
      char c = text[i];
      if (isWordUnit(c)) {
        digits &= c >= '0' && c <= '9';
        i++;
      } else if (i + 1 < limit
          && isWordUnit(text[i + 1])
          && i > start
          && continues(text, start, i, limit, digits)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** Whether the unit at {@code i}, no word unit itself, stands inside a token. */
  private static boolean continues(char[] text, int start, int i, int limit, boolean digits) {
    char c = text[i];
    if (isApostrophe(c)) {
      return clitic(text, i, limit) == 0 && isWordUnit(text[start]);
    }
    boolean nextDigit = text[i + 1] >= '0' && text[i + 1] <= '9';
    return digits && nextDigit && (c == '.' || c == ',' || c == ':' || c == '/');
  }

  /** The length of the clitic that begins with the apostrophe at {@code i}, 0 where none does. */
  public static int clitic(char[] text, int i, int limit) {
    int end = i + 1;
    while (end < limit && isWordUnit(text[end]) && end - i < 4) {
      end++;
    }
    if (end < limit && isWordUnit(text[end])) {
      return 0;
    }
    char first = end > i + 1 ? Character.toLowerCase(text[i + 1]) : ' ';
    if (end == i + 2) {
      return first == 's' || first == 'd' || first == 'm' ? 2 : 0;
    }
    if (end == i + 3) {
      char second = Character.toLowerCase(text[i + 2]);
      boolean known = first == 'l' && second == 'l'
          || first == 'r' && second == 'e'
          || first == 'v' && second == 'e';
      return known ? 3 : 0;
    }
    return 0;
  }

  /** The tokens of a short text such as a pattern's word. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    char[] units = text.toCharArray();
    int i = 0;
    while (i < units.length) {
      boolean clitic = isApostrophe(units[i]) && clitic(units, i, units.length) > 0;
      if (isWordUnit(units[i]) || clitic) {
        int end = end(units, i, units.length);
        words.add(text.substring(i, end));
        i = end;
      } else {
        i++;
      }
    }
    return words;
  }

  /** The form under which a word is known: small letters, no accents, straight apostrophe. */
  static String fold(String word, Folding folding) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 128) {
        folded.append(Character.toLowerCase(c));
      } else if (isApostrophe(c)) {
        folded.append('\'');
      } else {
        folded.append(folding.fold(c).toLowerCase(Locale.ROOT));
      }
    }
    return folded.toString();
  }
}
