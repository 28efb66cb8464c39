package org.referlint.pasted;

/** What a line looks like, counted in one pass over its beginning. */
final class LineShape {
  private static final int LOOKED_AT = 400;
  private static final int PROSE = 70;

  final int length;

  /** How many units of the line are looked at. */
  final int looked;

  int letters;
  int upper;
  int digits;
  int words;
  int bars;
  int tabs;
  int wideGaps;
  int colon = -1;
  boolean question;

  /** Marks of which one opens a box, an option or a blank to fill in. */
  boolean boxes;

  /** Signs that part the crumbs of a web page's path. */
  int crumbs;

  private final boolean endsSentence;
  private final boolean startsLower;
  private final boolean startsWithWord;

  LineShape(SourceLines lines, int line) {
    char[] text = lines.units(line, line);
    length = lines.length(line);
    looked = Math.min(length, LOOKED_AT);
    endsSentence = lines.endsSentence(line);
    startsLower = Character.isLowerCase(lines.first(line));
    startsWithWord = length > 1
        && Character.isLetter(text[0])
        && (Character.isLetter(text[1]) || text[1] == ' ');
    int blanks = 0;
    boolean inWord = false;
    for (int i = 0; i < looked; i++) {
      char c = text[i];
      int kind = Chars.kind(c);
      boolean letter = (kind & Chars.LETTER) != 0;
      letters += kind & Chars.LETTER;
      upper += (kind & (Chars.LETTER | Chars.UPPER)) == (Chars.LETTER | Chars.UPPER) ? 1 : 0;
      if (letter) {
        wideGaps += blanks >= 3 ? 1 : 0;
        blanks = 0;
      } else {
        digits += c >= '0' && c <= '9' ? 1 : 0;
        bars += c == '|' ? 1 : 0;
        tabs += c == '\t' ? 1 : 0;
        question |= c == '?';
        boxes |= (kind & Chars.BOX) != 0;
        crumbs += (kind & Chars.CRUMB) != 0 ? 1 : 0;
        if (c == ':' && colon < 0) {
          colon = i;
        }
        wideGaps += c != ' ' && blanks >= 3 ? 1 : 0;
        blanks = c == ' ' ? blanks + 1 : 0;
      }
      boolean word = (kind & (Chars.LETTER | Chars.JOINER)) != 0;
      words += word && !inWord ? 1 : 0;
      inWord = word;
    }
  }

  /** Whether the line is a sentence of running text, or several. */
  boolean isProse() {
    return endsSentence
            && (length >= PROSE || startsLower && length > 30)
            && bars < 2
            && tabs < 2
            && wideGaps < 2
            && !isCapitals()
            && !(colon >= 0 && colon < 24)
        || length >= 160 && bars < 2 && tabs < 2 && wideGaps < 2 && !isCapitals();
  }

  /** Whether the line begins and goes on as running text does, without label, number or column. */
  boolean isPlain() {
    return startsWithWord
        && !isCapitals()
        && bars + tabs + wideGaps == 0
        && !(colon >= 0 && colon < 40);
  }

  /** Whether the line is a sentence, of any length. */
  boolean isSentence() {
    return endsSentence && words >= 5 && !isCapitals() && !(colon >= 0 && colon < 24);
  }

  boolean endsSentence() {
    return endsSentence;
  }

  boolean isCapitals() {
    return letters >= 6 && upper * 100 >= letters * 82;
  }
}
