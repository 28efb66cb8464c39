package org.referlint.analysis;

import org.referlint.gazetteer.Gazetteer;
import org.referlint.gazetteer.NameKind;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;

/**
 * Little words, months, days and single letters that are names where another name follows: "Will Summers", "An Vu", "May
 * Okoro", "O Eun-ji". At the start of a sentence, or behind what stands before a date, they are what they mostly are. Safe for
 * all threads.
 */
final class WordNames {
  private final Gazetteer gazetteer;
  private final WordClass words;
  private final WordClass asks;
  private final WordClass dates;
  private final WordClass beforeDate;

  WordNames(Lexicon lexicon, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    words = lexicon.wordClass("word-or-name");
    asks = lexicon.wordClass("asks");
    dates = lexicon.wordClass("date-or-name");
    beforeDate = lexicon.wordClass("before-date");
  }

  /** Looks at the newest token of a sentence: the one before it may be a name because of it. */
  void settle(TokenSequence tokens, int sentence) {
    int next = tokens.size() - 1;
    int token = next - 1;
    if (token < sentence
        || !tokens.is(next, Shape.NAME)
        || tokens.separation(next) != TokenView.JOINED) {
      return;
    }
    boolean letter = tokens.is(token, Shape.LETTER);
    if ((letter || words.has(tokens.word(token)) && tokens.isCapital(token))
        && isName(tokens, sentence, token, letter)) {
      tokens.addShape(token, Shape.NAME);
    }
  }

  private boolean isName(TokenSequence tokens, int sentence, int token, boolean letter) {
    int next = token + 1;
    int kinds = tokens.kindsOf(next, gazetteer);
    if (tokens.word(next) >= 0 && kinds == 0) {
      return false;
    }
    if (letter) {
      return tokens.kindsOf(token, gazetteer) != 0
          && tokens.unitBehind(token) == ' '
          && (NameKind.GIVEN.in(kinds) || !NameKind.FAMILY.in(kinds));
    }
    int word = tokens.word(token);
    if (token == sentence) {
      return !NameKind.GIVEN.in(kinds) || !asks.has(word) && !dates.has(word);
    }
    return !dates.has(word)
        || !beforeDate.has(tokens.word(token - 1)) && !tokens.is(token - 1, Shape.NUMBER);
  }
}
