package org.referlint.pasted;

import java.util.Set;

/** Counts the abbreviations of note-takers, by clinicians and by others. Stateless. */
final class Shorthand {
  private static final int LONGEST = 9;
  private static final int LONGEST_SPELLED = 7;
  private static final int WORD = Chars.LETTER | Chars.DIGIT;

  private static final Set<String> NOTES = Set.of(
      "T/C",
      "t/c",
      "H/V",
      "h/v",
      "S/W",
      "s/w",
      "HV",
      "TC",
      "VM",
      "vm",
      "NFA",
      "EDT",
      "RHI",
      "CSC",
      "CIN",
      "DNA",
      "r/v",
      "RV",
      "f/up",
      "yp",
      "YP",
      "k/w",
      "KW",
      "rec'd",
      "appt",
      "wk",
      "wks",
      "alloc",
      "misper",
      "Misper",
      "Mispers",
      "PPN",
      "s47",
      "s20",
      "c/o",
      "info",
      "re",
      "Strat",
      "strat",
      "x1",
      "x2",
      "x3",
      "x4",
      "x5",
      "s/accomm",
      "n/a",
      "n/k",
      "N/K",
      "tbc",
      "TBC",
      "SW",
      "IP",
      "HCP",
      "AA",
      "DP",
      "FYI",
      "approx",
      "ASAP",
      "sig",
      "Ref",
      "DNA'd");

  private static final Set<String> CLINICAL = Set.of(
      "mg", "mcg", "ml", "stat", "RTC", "NKDA", "STI", "bd", "tds", "qds", "prn", "Hx", "Ix", "Tx",
      "Abx", "FBC", "CXR", "o/d", "c/o", "2/52", "1/52", "3/52", "4/52", "6/52", "3/7", "2/7",
      "5/7", "4/7", "1/12", "3/12", "6/12", "3/7,", "1g", "500mg", "250mg", "200mg");

  private Shorthand() {}

  /** The signals of a line: two abbreviations of one sort at the least. */
  static long signals(char[] text, int end) {
    int notes = 0;
    int clinical = 0;
    int i = 0;
    while (i < end) {
      if (!Chars.isLetterOrDigit(text[i])) {
        i++;
        continue;
      }
      int start = i;
      boolean mixed = false;
      boolean letters = false;
      boolean digits = false;
      int kinds = 0;
      while (i < end) {
        char c = text[i];
        int kind = Chars.kind(c);
        if ((kind & WORD) == 0 && c != '/' && c != '\'') {
          break;
        }
        mixed |= c == '/' || i > start && c >= 'A' && c <= 'Z';
        letters |= c > '9';
        digits |= c >= '0' && c <= '9';
        kinds |= kind;
        i++;
      }
      boolean vowel = (kinds & Chars.VOWEL) != 0;
      int length = i - start;
      boolean spelled = "mairsMRSI".indexOf(text[start]) >= 0
          && length <= LONGEST_SPELLED
          && SPELLED.number(WordTable.key(text, start, i)) > 0;
      if (length > 1 && length <= LONGEST && (mixed || letters && (digits || !vowel) || spelled)) {
        String word = new String(text, start, i - start);
        notes += NOTES.contains(word) ? 1 : 0;
        clinical += CLINICAL.contains(word) ? 1 : 0;
      }
    }
    return (notes >= 2 ? Signal.SHORTHAND.bit() : 0) | (clinical >= 2 ? Signal.CLINICAL.bit() : 0);
  }

  /** Abbreviations that look like words. */
  private static final WordTable SPELLED =
      new WordTable().put(1, "misper mispers alloc info re strat approx sig ref appt rec'd stat");
}
