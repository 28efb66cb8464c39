package org.referlint.pasted;

import java.util.ArrayList;
import java.util.List;

/**
 * How a stretch of text is written, in counts: person, tense, sentences, register, punctuation, spelling. Words in quotation
 * marks are somebody else's and not counted. Filled by {@link OwnVoice}, then only read.
 */
final class Manner {
  /** So many words a paragraph must have for its manner to be told from another. */
  private static final int FEWEST_WORDS = 35;

  /** So many words the rest must have. */
  private static final int FEWEST_OTHERS = 70;

  /** Words of so many letters are more frequent in the prose of offices. */
  private static final int LONG_WORD = 9;

  private static final int FEWEST_VERBS = 3;
  private static final int FEWEST_MARKS = 2;

  int first;
  int second;
  int present;
  int past;
  int american;
  int british;
  int contracted;
  private int words;
  private int longWords;
  private int sentences;
  private int semicolons;
  private int dashes;
  private int straight;
  private int curly;
  private int wide;

  /** Counts a word that nobody else says. */
  void word(char[] text, int from, int to) {
    words++;
    longWords += to - from >= LONG_WORD ? 1 : 0;
    for (int i = from + 1; i < to; i++) {
      straight += text[i] == '\'' ? 1 : 0;
      curly += text[i] == '’' ? 1 : 0;
    }
  }

  /** Counts a mark, if a unit is one. */
  void mark(char[] text, int at) {
    switch (text[at]) {
      case '.', '!', '?' -> {
        int end = text.length;
        boolean ends = at + 1 >= end || Character.isWhitespace(text[at + 1]);
        sentences += ends ? 1 : 0;
        wide += ends && at + 2 < end && text[at + 1] == ' ' && text[at + 2] == ' ' ? 1 : 0;
      }
      case ';' -> semicolons++;
      case '—', '–' -> dashes++;
      case '"' -> straight++;
      case '“' -> curly++;
      default -> {
        // No mark that tells writers apart.
      }
    }
  }

  /** Adds what was counted elsewhere. */
  void add(Manner other) {
    add(other, 1);
  }

  /** Takes away what was added. */
  void remove(Manner other) {
    add(other, -1);
  }

  private void add(Manner other, int times) {
    first += times * other.first;
    second += times * other.second;
    present += times * other.present;
    past += times * other.past;
    american += times * other.american;
    british += times * other.british;
    contracted += times * other.contracted;
    words += times * other.words;
    longWords += times * other.longWords;
    sentences += times * other.sentences;
    semicolons += times * other.semicolons;
    dashes += times * other.dashes;
    straight += times * other.straight;
    curly += times * other.curly;
    wide += times * other.wide;
  }

  /** In what a paragraph departs from the rest of its text, in words; empty where either is too short to tell. */
  List<String> departures(Manner rest) {
    List<String> found = new ArrayList<>();
    if (words < FEWEST_WORDS || rest.words < FEWEST_OTHERS) {
      return found;
    }
    add(found, otherPerson(rest) || rest.otherPerson(this), "another person");
    add(found, otherTense(rest), "another tense");
    add(found, otherSentences(rest), "sentences of another length");
    add(found, otherRegister(rest), "another register");
    add(found, otherMarks(rest), "other punctuation or quotation marks");
    add(found, otherSpelling(rest), "another spelling of English");
    return found;
  }

  private static void add(List<String> found, boolean departs, String what) {
    if (departs) {
      found.add(what);
    }
  }

  /** This one says I or you again and again, the other never. */
  private boolean otherPerson(Manner other) {
    return first >= 3 && first * 40 >= words && other.first == 0
        || second >= 3 && second * 40 >= words && other.second == 0;
  }

  private boolean otherTense(Manner rest) {
    int verbs = present + past;
    int others = rest.present + rest.past;
    double share = (double) present / Math.max(1, verbs);
    double otherShare = (double) rest.present / Math.max(1, others);
    return verbs >= FEWEST_VERBS
        && others >= 2 * FEWEST_VERBS
        && Math.abs(share - otherShare) >= 0.55;
  }

  private boolean otherSentences(Manner rest) {
    double length = (double) words / Math.max(1, sentences);
    double other = (double) rest.words / Math.max(1, rest.sentences);
    return sentences >= 1
        && rest.sentences >= 4
        && (length >= 1.9 * other || length <= other / 1.9 && sentences >= 3);
  }

  private boolean otherRegister(Manner rest) {
    double share = (double) longWords / words;
    double other = (double) rest.longWords / rest.words;
    return share - other >= 0.12
        || other - share >= 0.15
        || contracted >= FEWEST_MARKS && rest.contracted == 0
        || rest.contracted >= 2 * FEWEST_MARKS && contracted == 0 && words >= 2 * FEWEST_WORDS;
  }

  private boolean otherMarks(Manner rest) {
    boolean quotes =
        curly >= FEWEST_MARKS && straight == 0 && rest.straight >= FEWEST_MARKS && rest.curly == 0
            || straight >= FEWEST_MARKS
                && curly == 0
                && rest.curly >= FEWEST_MARKS
                && rest.straight == 0;
    boolean gaps = wide >= FEWEST_MARKS && rest.wide == 0 && rest.sentences > 3;
    return quotes
        || gaps
        || semicolons + dashes >= FEWEST_MARKS && rest.semicolons + rest.dashes == 0;
  }

  private boolean otherSpelling(Manner rest) {
    return american > 0 && british == 0 && rest.british > 0 && rest.american == 0
        || british > 0 && american == 0 && rest.american > 0 && rest.british == 0;
  }
}
