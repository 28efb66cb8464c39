package org.referlint.analysis;

import org.referlint.gazetteer.Gazetteer;
import org.referlint.gazetteer.NameKind;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;

/** Finds runs of capitalised words, with what belongs into them: particles, hyphens, initials. Safe for all threads. */
final class NameRuns {
  private final Gazetteer gazetteer;
  private final WordClass ranks;
  private final WordClass titles;
  private final WordClass acronyms;
  private final WordClass particles;

  NameRuns(Lexicon lexicon, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    ranks = lexicon.wordClass("rank");
    titles = lexicon.wordClass("title");
    acronyms = lexicon.wordClass("acronym");
    particles = lexicon.wordClass("name-particle");
  }

  /** What kinds of names a token may be, as bits of {@link NameKind}. */
  int kindsOf(TokenSequence tokens, int token) {
    return tokens.kindsOf(token, gazetteer);
  }

  /** Behind the run of capitalised words that begins at a token. */
  int runEnd(TokenSequence tokens, Sentence sentence, int first) {
    int end = first;
    int parts = 0;
    while (end < sentence.end() && isInRun(tokens, sentence, first, end)) {
      if (end > first && (tokens.isSetApart(end) || parts > 1 && tokens.startsLine(end))) {
        break;
      }
      parts += tokens.is(end, Shape.NAME) ? 1 : 0;
      end++;
    }
    return end;
  }

  private boolean isInRun(TokenSequence tokens, Sentence sentence, int first, int token) {
    boolean name = isNameToken(tokens, token);
    if (token == first) {
      return name;
    }
    boolean joined = tokens.separation(token) == TokenView.JOINED;
    boolean more = token + 1 < sentence.end();
    boolean initial = tokens.is(token, Shape.LETTER)
        && more
        && isNameToken(tokens, token + 1)
        && !tokens.is(token - 1, Shape.LETTER);
    boolean particle = particles.has(tokens.word(token)) && more && isNameToken(tokens, token + 1);
    boolean afterInitial = tokens.is(token - 1, Shape.LETTER) && name;
    return joined && (name || tokens.isHyphenated(token) || initial || particle)
        || afterInitial && token - 1 > first;
  }

  /** Whether a token may be part of a name: a capital, and no acronym but a rank. */
  boolean isNameToken(TokenSequence tokens, int token) {
    return tokens.is(token, Shape.NAME)
        && !(tokens.is(token, Shape.INITIALS)
            && acronyms.has(tokens.word(token))
            && !ranks.has(tokens.word(token))
            && !titles.has(tokens.word(token)));
  }

  /** A word that dictionaries know and no gazetteer: a capital does not make it a name. */
  boolean isPlain(TokenSequence tokens, int token) {
    int kinds = kindsOf(tokens, token);
    return tokens.word(token) >= 0 && !NameKind.GIVEN.in(kinds) && !NameKind.FAMILY.in(kinds);
  }

  /** How many parts a name has; joined by a hyphen they count as one. */
  static int parts(TokenSequence tokens, int first, int end) {
    int parts = 0;
    for (int i = first; i < end; i++) {
      boolean second = i > first && tokens.isHyphenated(i) && tokens.is(i - 1, Shape.NAME);
      if (tokens.is(i, Shape.NAME) && !second) {
        parts++;
      }
    }
    return parts;
  }
}
