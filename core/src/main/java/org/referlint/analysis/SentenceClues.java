package org.referlint.analysis;

import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;

/** Reads how names hang together in a sentence, and whether an unknown word at its start is one. Safe for all threads. */
final class SentenceClues {
  private final WordClass roles;
  private final WordClass couples;
  private final WordClass and;
  private final WordClass they;
  private final WordClass be;
  private final WordClass personVerbs;
  private final WordClass peopleVerbs;
  private final OtherPeople others;

  SentenceClues(Lexicon lexicon, OtherPeople others) {
    this.others = others;
    roles = lexicon.wordClass("role");
    couples = lexicon.wordsOf("couple");
    and = lexicon.wordsOf("and");
    they = lexicon.wordClass("they");
    be = lexicon.wordClass("be");
    personVerbs = lexicon.wordClass("person-verb");
    peopleVerbs = lexicon.wordClass("people-verb");
  }

  /** "officers NAME and NAME", "a couple, NAME and NAME": what is said of the first of several names is said of all. */
  boolean areOthers(TokenSequence tokens, Sentence sentence, NameMention name) {
    int before = name.first() - 1;
    if (before < sentence.first() || tokens.unitBehind(before) == ')') {
      return false;
    }
    int word = tokens.word(before);
    return couples.has(word)
        || (roles.has(word) || others.names(word))
            && tokens.endsWith(before, "s")
            && !others.areMany(word)
            && name.end() < sentence.end()
            && and.has(tokens.word(name.end()));
  }

  /** Whether a name goes on a list of names that ends at a token: with a comma, or "and". */
  boolean goesOn(TokenSequence tokens, int end, NameMention name) {
    return name.first() == end || name.first() == end + 1 && and.has(tokens.word(end));
  }

  /** Whether a token is "he", "she" or "they". */
  boolean isPronoun(TokenSequence tokens, int token) {
    return they.has(tokens.word(token));
  }

  /** Whether a sentence begins with an unknown word that does what people do. */
  boolean mayAct(TokenSequence tokens, Sentence sentence) {
    int next = sentence.first() + 1;
    while (next < sentence.end() && tokens.isHyphenated(next)) {
      next++;
    }
    return next < sentence.end()
        && tokens.is(sentence.first(), Shape.NAME)
        && tokens.word(sentence.first()) < 0
        && tokens.separation(next) == TokenView.JOINED
        && (personVerbs.has(tokens.word(next)) || peopleVerbs.has(tokens.word(next)));
  }

  /** Whether a sentence goes on with an age behind its first two words: "NAME is 16". */
  boolean isOfAge(TokenSequence tokens, Sentence sentence) {
    int age = sentence.first() + 2;
    return age < sentence.end() && be.has(tokens.word(age - 1)) && tokens.is(age, Shape.NUMBER);
  }
}
