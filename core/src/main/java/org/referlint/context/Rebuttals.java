package org.referlint.context;

import java.util.List;
import java.util.Optional;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;
import org.referlint.text.TextRange;

/** Finds a view that is told and then rebutted: "A nurse wrote that she was content. I disagree." Immutable. */
final class Rebuttals {
  private final WordClass reportVerbs;
  private final WordClass negators;
  private final WordClass they;
  private final WordClass be;
  private final WordClass writers;
  private final WordClass views;
  private final WordClass helpers;
  private final WordClass disagrees;
  private final WordClass accepts;
  private final WordClass wrong;
  private final WordClass right;
  private final WordClass put;
  private final WordClass explains;
  private final WordClass causes;
  private final WordClass opposite;
  private final WordClass articles;

  Rebuttals(Lexicon lexicon) {
    reportVerbs = lexicon.wordClass("report-verb");
    negators = lexicon.wordClass("not");
    they = lexicon.wordClass("they");
    be = lexicon.wordClass("be");
    writers = lexicon.wordsOf("i", "we");
    views = lexicon.wordsOf("this", "that", "it", "both", "neither");
    helpers = lexicon.wordsOf("do", "did", "does", "could", "can", "would", "has", "had", "have");
    disagrees = lexicon.wordsOf("disagree", "disagreed", "dispute", "disputed", "reject");
    accepts = lexicon.wordsOf("accept", "agree", "share", "believe");
    wrong = lexicon.wordsOf("wrong", "mistaken", "untrue", "incorrect", "unfair", "false");
    right = lexicon.wordsOf("so", "true", "right", "correct", "fair", "case");
    put = lexicon.wordsOf("put");
    explains = lexicon.wordClass("explains");
    opposite = lexicon.wordsOf("opposite", "reverse", "contrary", "otherwise");
    articles = lexicon.wordClass("a");
    causes = lexicon.wordClass("cause-of-confusion");
  }

  /** The words that rebut what a sentence tells as somebody's view. */
  Optional<TextRange> of(TokenSequence tokens, List<Sentence> sentences, int index, int hit) {
    Sentence told = sentences.get(index);
    boolean view = false;
    for (int i = told.first(); i < hit; i++) {
      // "It was put to me that"
      view |= reportVerbs.has(tokens.word(i))
          || put.has(tokens.word(i)) && be.has(tokens.word(Math.max(told.first(), i - 1)));
    }
    if (!view) {
      return Optional.empty();
    }
    for (int i = hit + 1; i < told.end(); i++) {
      boolean article = articles.has(tokens.word(i - 1));
      if (opposite.has(tokens.word(i)) && reportVerbs.has(tokens.word(i - (article ? 2 : 1)))) {
        return Optional.of(tokens.range(i - 1, i + 1));
      }
    }
    if (index + 1 == sentences.size()) {
      return Optional.empty();
    }
    Sentence next = sentences.get(index + 1);
    return rebuts(tokens, next)
        ? Optional.of(tokens.range(next.first(), Math.min(next.end(), next.first() + 4)))
        : Optional.empty();
  }

  /** The words that explain by fear, trauma or an injury what a sentence holds against an account. */
  Optional<TextRange> explanation(TokenSequence tokens, List<Sentence> sentences, int index) {
    if (index + 1 == sentences.size()) {
      return Optional.empty();
    }
    Sentence next = sentences.get(index + 1);
    int explained = -1;
    for (int i = next.first(); i < next.end(); i++) {
      if (negators.has(tokens.word(i)) && explained < 0) {
        return Optional.empty();
      }
      if (causes.has(tokens.word(i)) && explained >= 0) {
        return Optional.of(tokens.range(explained, i + 1));
      }
      explained = explained < 0 && explains.has(tokens.word(i)) ? i : explained;
    }
    return Optional.empty();
  }

  private boolean rebuts(TokenSequence tokens, Sentence sentence) {
    int first = sentence.first();
    if (first + 1 >= sentence.end()) {
      return false;
    }
    int subject = tokens.word(first);
    int verb = tokens.word(first + 1);
    int negator = first + 2;
    boolean denied = negator < sentence.end() && negators.has(tokens.word(negator));
    if (writers.has(subject)) {
      boolean helped = helpers.has(verb) || negators.has(verb);
      int accepted = denied ? negator + 1 : first + 2;
      return disagrees.has(verb)
          || helped
              && (denied || negators.has(verb))
              && accepted < sentence.end()
              && accepts.has(tokens.word(accepted));
    }
    if (!(they.has(subject) || views.has(subject)) || !(be.has(verb) || helpers.has(verb))) {
      return false;
    }
    int behind = denied ? negator + 1 : negator;
    boolean ends = behind >= sentence.end() || tokens.separation(behind) == TokenView.PARTED;
    boolean judged = behind < sentence.end() && (denied ? right : wrong).has(tokens.word(behind));
    return denied && ends || be.has(verb) && judged;
  }
}
