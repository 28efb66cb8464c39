package org.referlint.context;

import java.util.Optional;
import org.referlint.analysis.Cast;
import org.referlint.analysis.Hit;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.Vocabulary;
import org.referlint.lexicon.WordClass;
import org.referlint.text.TextRange;

/**
 * Finds beside a hit what shows that it names somebody other than the person referred, whatever the subject of its clause is.
 * Immutable, safe for all threads.
 */
final class NearSigns {
  /** In so many words of a find the name of its subject stands: "although Mrs Adler claims". */
  private static final int SUBJECT_INSIDE = 3;

  /** So many words stand at most between an article and the noun of a label: "A very prolific shoplifter". */
  private static final int LONGEST_ADJECTIVES = 3;

  private final People people;
  private final WordClass articles;
  private final WordClass indefinite;
  private final WordClass towards;
  private final WordClass naming;
  private final WordClass possessives;
  private final WordClass modifiers;
  private final WordClass be;
  private final WordClass as;
  private final WordClass him;
  private final WordClass her;
  private final int by;

  NearSigns(Lexicon lexicon, People people) {
    this.people = people;
    articles = lexicon.wordClass("a");
    indefinite = lexicon.wordsOf("a", "an");
    towards = lexicon.wordClass("towards");
    naming = lexicon.wordClass("naming");
    possessives = lexicon.wordClass("poss");
    modifiers = lexicon.wordClass("modifier");
    be = lexicon.wordClass("be");
    as = lexicon.wordsOf("as");
    him = lexicon.wordsOf("him");
    her = lexicon.wordsOf("her");
    by = lexicon.vocabulary().number("by");
  }

  /**
   * The sign; empty where there is none.
   *
   * @param label whether the hit names a kind of person
   */
  Optional<TextRange> of(
      TokenSequence tokens, Cast cast, Sentence sentence, Hit hit, boolean label) {
    Optional<TextRange> object = objectOf(tokens, sentence, hit, label);
    if (object.isPresent()) {
      return object;
    }
    if (label && hit.end() < sentence.end() && naming.has(tokens.word(hit.end()))) {
      return Optional.of(tokens.range(hit.end(), hit.end() + 1));
    }
    Optional<TextRange> inside = nameInside(tokens, cast, hit);
    return inside.isPresent() || !label
        ? inside
        : actor(tokens, cast, sentence, hit).or(() -> shownAs(tokens, cast, sentence, hit));
  }

  /** "although Mrs Adler claims": a pattern that takes in the name of whom it speaks; one at its end is the other side. */
  private static Optional<TextRange> nameInside(TokenSequence tokens, Cast cast, Hit hit) {
    Optional<TextRange> other = Optional.empty();
    int limit = Math.min(hit.end() - 1, hit.first() + SUBJECT_INSIDE);
    for (int i = hit.first(); i < limit; i++) {
      if (tokens.is(i, Shape.NAME)) {
        if (cast.isVictim(tokens.surface(i))) {
          return Optional.empty();
        }
        if (cast.isOther(tokens.surface(i))) {
          other = Optional.of(tokens.range(i, i + 1));
        }
      }
    }
    return other;
  }

  /** "... by a drug dealer", "owes a dealer": the hit is the one who acts on the person referred. */
  private Optional<TextRange> objectOf(
      TokenSequence tokens, Sentence sentence, Hit hit, boolean label) {
    int limit = Math.max(sentence.first(), hit.first() - People.LONGEST_NOUN_PHRASE);
    boolean determined = articles.has(tokens.word(hit.first()));
    boolean complete = false;
    for (int i = hit.first() - 1; i >= limit; i--) {
      int word = tokens.word(i);
      boolean parted = tokens.separation(i + 1) == TokenView.PARTED;
      if (parted
          && determined
          && people.isSomebodyElse(word)
          && !people.isWhoseView(tokens, i, sentence.first())) {
        return Optional.of(tokens.range(i, i + 1));
      }
      boolean apposition = parted && tokens.is(i, Shape.NAME);
      if (parted && !apposition) {
        return Optional.empty();
      }
      boolean agent =
          word == by && !(i == hit.first() - 1 && tokens.surface(hit.first()).endsWith("ing"));
      if (agent || label && (determined || complete) && towards.has(word)) {
        return Optional.of(tokens.range(i, i + 1));
      }
      if (complete && !apposition && !tokens.is(i, Shape.NAME)) {
        return Optional.empty();
      }
      boolean article = articles.has(word);
      determined |= article || apposition || modifiers.has(word) || tokens.is(i, Shape.NUMBER);
      complete |= article || apposition;
      boolean insidePhrase = article
          || modifiers.has(word)
          || possessives.has(word)
          || word == Vocabulary.UNKNOWN
          || tokens.is(i, Shape.NAME)
          || tokens.is(i, Shape.NUMBER);
      if (!insidePhrase) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "A sex worker in the next flat heard NAME": a sentence begins with somebody new, and the person referred comes later. */
  private Optional<TextRange> actor(TokenSequence tokens, Cast cast, Sentence sentence, Hit hit) {
    boolean opens = indefinite.has(tokens.word(sentence.first()))
        && hit.first() <= sentence.first() + LONGEST_ADJECTIVES;
    for (int i = hit.end(); opens && i < sentence.end(); i++) {
      if (people.they.has(tokens.word(i)) || tokens.separation(i) == TokenView.PARTED) {
        return Optional.empty();
      }
      if (tokens.is(i, Shape.NAME) && cast.isVictim(tokens.surface(i)) && !isNamed(tokens, i)) {
        return Optional.of(tokens.range(i, i + 1));
      }
    }
    return Optional.empty();
  }

  private boolean isNamed(TokenSequence tokens, int name) {
    int before = tokens.word(name - 1);
    return naming.has(before) || be.has(before) || as.has(before);
  }

  /** "records show him as ...", of a girl: whom the words are said of stands in front of "as". */
  private Optional<TextRange> shownAs(TokenSequence tokens, Cast cast, Sentence sentence, Hit hit) {
    int at = hit.reportFirst() - 1;
    at -= at > sentence.first() && articles.has(tokens.word(at)) ? 1 : 0;
    int shown = at - 1;
    boolean other = shown > sentence.first()
        && as.has(tokens.word(at))
        && (cast.gender() == Cast.Gender.FEMALE && him.has(tokens.word(shown))
            || cast.gender() == Cast.Gender.MALE && her.has(tokens.word(shown)));
    return other ? Optional.of(tokens.range(shown, at + 1)) : Optional.empty();
  }
}
