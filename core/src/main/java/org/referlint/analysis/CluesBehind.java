package org.referlint.analysis;

import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;

/** Reads from the words behind a name that it is the name of somebody else. Safe for all threads. */
final class CluesBehind {
  private static final int NEAR = 4;
  private static final int NOUN_PHRASE = 6;

  private final WordClass roles;
  private final WordClass articles;
  private final WordClass possessives;
  private final WordClass be;
  private final WordClass victims;
  private final WordClass phraseEnds;
  private final WordClass anybody;
  private final WordClass outsiders;
  private final WordClass arrested;
  private final WordClass ofSex;
  private final OtherPeople others;

  CluesBehind(Lexicon lexicon, OtherPeople others) {
    this.others = others;
    roles = lexicon.wordClass("role");
    articles = lexicon.wordClass("a");
    possessives = lexicon.wordClass("poss");
    be = lexicon.wordClass("be");
    victims = lexicon.wordClass("victim");
    phraseEnds = lexicon.wordClass("noun-phrase-end");
    anybody = lexicon.wordsOf("man", "male", "adult", "resident", "tenant", "passenger", "other");
    outsiders = lexicon.wordsOf("neighbour", "colleague", "caller", "witness", "friend");
    arrested = lexicon.wordsOf("arrested");
    ofSex = lexicon.wordsOf("sex", "street");
  }

  /** "Arben, her uncle", "Karen Hale, health visitor", "Sokol Leka (arrested)". */
  boolean saySomebodyElse(TokenSequence tokens, Sentence sentence, NameMention name) {
    int end = name.end();
    int k = end;
    boolean parted = k < sentence.end() && tokens.separation(k) == TokenView.PARTED;
    boolean is = k < sentence.end() && be.has(tokens.word(k)) && !parted;
    if (!parted && !is) {
      return false;
    }
    k += is ? 1 : 0;
    while (k < sentence.end()
        && k < end + NEAR
        && (articles.has(tokens.word(k))
            || possessives.has(tokens.word(k))
            || tokens.is(k, Shape.NUMBER))) {
      k++;
    }
    if (k == end && !parted || k == sentence.end()) {
      return false;
    }
    // "X is a dealer" may be the very judgement that is to be reported; "X is her uncle" is not.
    int word = tokens.word(k);
    boolean kin = others.areFamily(word)
        && k > end
        && (possessives.has(tokens.word(k - 1)) || isOfSomebody(tokens, sentence, k + 1));
    boolean other = !is
        && k > end
        && (others.areExploiters(word) && !anybody.has(word) || others.isOfficial(word));
    boolean outsider = parted && k > end && outsiders.has(word)
        || k == end && tokens.unitBefore(k) == '(' && arrested.has(word);
    return kin || other || outsider || hasRole(tokens, sentence, k, is);
  }

  /** "sister of Daniel", and not "mother of three". */
  private boolean isOfSomebody(TokenSequence tokens, Sentence sentence, int from) {
    return from + 1 < sentence.end()
        && tokens.isExactly(from, "of")
        && (tokens.is(from + 1, Shape.NAME) || victims.has(tokens.word(from + 1)));
  }

  /** "Karen Hale, specialist health visitor", "Abigail Stone is the allocated social worker". */
  private boolean hasRole(TokenSequence tokens, Sentence sentence, int from, boolean is) {
    for (int k = from; k < Math.min(sentence.end(), from + NOUN_PHRASE); k++) {
      int word = tokens.word(k);
      boolean parted = k > from && tokens.separation(k) == TokenView.PARTED;
      boolean another = k > from && (articles.has(word) || possessives.has(word));
      if (parted
          || ofSex.has(word)
          || another
          || phraseEnds.has(word)
          || tokens.is(k, Shape.NUMBER)
          || victims.has(word)) {
        return false;
      }
      boolean several = word >= 0 && tokens.endsWith(k, "s");
      boolean ends = k + 1 == sentence.end()
          || tokens.separation(k + 1) == TokenView.PARTED
          || phraseEnds.has(tokens.word(k + 1))
          || !is;
      if (roles.has(word) && !several && ends) {
        return true;
      }
    }
    return false;
  }
}
