package org.referlint.pasted;

/** What kind of unit a unit of text is, as bits; looked up at once for ASCII, which nearly all units are. */
final class Chars {
  static final int LETTER = 1;
  static final int UPPER = 2;
  static final int DIGIT = 4;
  static final int BLANK = 8;

  /** A mark that opens a box, an option or a blank to fill in. */
  static final int BOX = 16;

  /** A sign that parts the crumbs of a web page's path. */
  static final int CRUMB = 32;

  /** An apostrophe or hyphen: it belongs to a word with a letter beside it. */
  static final int JOINER = 64;

  /** One of the five vowels of English. */
  static final int VOWEL = 128;

  private static final int ASCII = 128;
  private static final short[] KINDS = new short[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      KINDS[c] = (short) slowly(c);
    }
  }

  private Chars() {}

  static int kind(char c) {
    return c < ASCII ? KINDS[c] : slowly(c);
  }

  static boolean isLetter(char c) {
    return (kind(c) & LETTER) != 0;
  }

  static boolean isLetterOrDigit(char c) {
    return (kind(c) & (LETTER | DIGIT)) != 0;
  }

  private static int slowly(char c) {
    return (Character.isLetter(c) ? LETTER : 0)
        | (Character.isUpperCase(c) ? UPPER : 0)
        | (Character.isDigit(c) ? DIGIT : 0)
        | (Character.isWhitespace(c) ? BLANK : 0)
        | (c == '[' || c == '/' || c == '_' || c == '(' || c >= '■' && c <= '✔' ? BOX : 0)
        | (c == '>' || c == '»' || c == '›' ? CRUMB : 0)
        | (c == '\'' || c == '’' || c == '-' ? JOINER : 0)
        | ("aeiouAEIOU".indexOf(c) >= 0 ? VOWEL : 0);
  }
}
