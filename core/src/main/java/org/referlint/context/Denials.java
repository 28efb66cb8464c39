package org.referlint.context;

import java.util.Optional;
import org.referlint.analysis.Hit;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;
import org.referlint.text.TextRange;

/** Finds what denies a hit: a negation near it, a claim that is denied, nobody of whom or to whom it is said. */
final class Denials {
  private static final int NEGATION_REACH = 7;

  /** How far in front of a claim its denial stands: "I do not for one moment accept that". */
  private static final int DENIAL_OF_CLAIM = 4;

  /** How far in front of a claim the "nothing" or "nobody" stands that is its subject: "nothing on the footage shows that". */
  private static final int SUBJECT_OF_CLAIM = 12;

  private final WordClass negators;
  private final WordClass breakers;
  private final WordClass claims;
  private final WordClass contrasts;
  private final WordClass that;
  private final WordClass they;
  private final WordClass articles;
  private final WordClass victims;
  private final WordClass nobody;
  private final WordClass nothing;
  private final WordClass nounPrepositions;
  private final WordClass or;
  private final WordClass seen;
  private final WordClass seenAs;
  private final WordClass modals;
  private final WordClass be;
  private final WordClass falsehoods;
  private final WordClass wrongToSay;
  private final WordClass no;
  private final WordClass ones;
  private final WordClass towards;

  Denials(Lexicon lexicon) {
    negators = lexicon.wordClass("not");
    breakers = lexicon.wordClass("clause-breaker");
    claims = lexicon.wordClass("claim");
    contrasts = lexicon.wordClass("contrast");
    that = lexicon.wordsOf("that", "to");
    they = lexicon.wordClass("they");
    articles = lexicon.wordClass("a");
    victims = lexicon.wordClass("victim");
    nobody = lexicon.wordsOf("nobody", "noone");
    nothing = lexicon.wordsOf("nothing", "nobody", "none", "neither");
    or = lexicon.wordsOf("or");
    seen = lexicon.wordsOf(
        "taken",
        "mistaken",
        "read",
        "misread",
        "seen",
        "interpreted",
        "dismissed",
        "look",
        "appear");
    seenAs = lexicon.wordsOf("for", "as", "like");
    modals = lexicon.wordsOf("may", "might", "could", "can");
    be = lexicon.wordClass("be");
    falsehoods = lexicon.wordClass("falsehood");
    wrongToSay = lexicon.wordClass("wrong-to-say");
    nounPrepositions = lexicon.wordsOf("of", "for", "about", "over");
    no = lexicon.wordsOf("no");
    ones = lexicon.wordsOf("one", "person", "human");
    towards = lexicon.wordsOf("to");
  }

  /** The words that deny a hit; empty where nothing does. */
  Optional<TextRange> of(TokenSequence tokens, Sentence sentence, Hit hit) {
    int limit = Math.max(sentence.first(), hit.first() - NEGATION_REACH);
    for (int i = hit.first() - 1; i >= limit; i--) {
      // "not a runner or a dealer": what is denied of one is denied of the other.
      limit = or.has(tokens.word(i)) ? Math.max(sentence.first(), i - NEGATION_REACH) : limit;
      if (negators.has(tokens.word(i)) && !deniesOnlyGerund(tokens, sentence, i, hit)) {
        return Optional.of(tokens.range(i, i + 1));
      }
      if (breakers.has(tokens.word(i))
          || tokens.separation(i + 1) == TokenView.PARTED && !isAge(tokens, sentence, i)) {
        break;
      }
    }
    Optional<TextRange> mistaken = mistakenFor(tokens, sentence, hit);
    if (mistaken.isPresent()) {
      return mistaken;
    }
    Optional<TextRange> nobody = saidOfNobody(tokens, sentence, hit);
    return nobody.isPresent() ? nobody : deniedClaim(tokens, sentence, hit);
  }

  /** "What might be taken for ...", "could be read as ...": an impression that the writer does not share. */
  private Optional<TextRange> mistakenFor(TokenSequence tokens, Sentence sentence, Hit hit) {
    int as = hit.first() - 1;
    as -= as > sentence.first() && articles.has(tokens.word(as)) ? 1 : 0;
    int taken = as - 1;
    int may = taken - 1;
    may -= may > sentence.first() && be.has(tokens.word(may)) ? 1 : 0;
    return may >= sentence.first()
            && seenAs.has(tokens.word(as))
            && seen.has(tokens.word(taken))
            && modals.has(tokens.word(may))
        ? Optional.of(tokens.range(may, as + 1))
        : Optional.empty();
  }

  /** "her account of never being paid does not add up": what the noun is about is denied, and not what is said of it. */
  private boolean deniesOnlyGerund(TokenSequence tokens, Sentence sentence, int negator, Hit hit) {
    return negator > sentence.first()
        && negator + 2 < hit.first()
        && nounPrepositions.has(tokens.word(negator - 1))
        && tokens.endsWith(negator + 1, "ing");
  }

  /** "No one can be said to ...": a clause about nobody; "offers herself to no one": what is done to nobody. */
  private Optional<TextRange> saidOfNobody(TokenSequence tokens, Sentence sentence, Hit hit) {
    for (int i = hit.first() - 2; i >= sentence.first(); i--) {
      if (opensClause(tokens, i, hit)) {
        break;
      }
      boolean opens = i == sentence.first() || breakers.has(tokens.word(i - 1));
      if (opens && isNobody(tokens, i)) {
        return Optional.of(tokens.range(i, i + 2));
      }
    }
    int behind = hit.end();
    return behind + 2 <= sentence.end()
            && tokens.separation(behind) == TokenView.JOINED
            && towards.has(tokens.word(behind))
            && isNobody(tokens, behind + 1)
        ? Optional.of(tokens.range(behind, Math.min(behind + 3, sentence.end())))
        : Optional.empty();
  }

  /** "no one", "nobody", "no child". */
  private boolean isNobody(TokenSequence tokens, int token) {
    int word = tokens.word(token);
    return nobody.has(word)
        || no.has(word)
            && token + 1 < tokens.size()
            && (ones.has(tokens.word(token + 1)) || victims.has(tokens.word(token + 1)));
  }

  /** "Nothing suggests that ...": a claim that is denied takes all of what is claimed with it, up to a contrast. */
  private Optional<TextRange> deniedClaim(TokenSequence tokens, Sentence sentence, Hit hit) {
    for (int i = hit.first() - 1; i > sentence.first(); i--) {
      int word = tokens.word(i);
      if (contrasts.has(word) || opensClause(tokens, i, hit)) {
        return Optional.empty();
      }
      if (i + 2 < hit.first() && isFalsehood(tokens, i)) {
        return Optional.of(tokens.range(i, i + 2));
      }
      if (claims.has(word) && (i + 1 == hit.first() || opensClaim(tokens, i + 1))) {
        int limit = Math.max(sentence.first(), i - SUBJECT_OF_CLAIM);
        for (int before = i - 1; before >= limit; before--) {
          boolean near = before >= i - DENIAL_OF_CLAIM;
          boolean denies = near
              ? negators.has(tokens.word(before))
              : nothing.has(tokens.word(before))
                  || no.has(tokens.word(before)) && before == sentence.first();
          if (denies) {
            return Optional.of(tokens.range(before, i + 1));
          }
          if (tokens.separation(before + 1) == TokenView.PARTED
              || !near && breakers.has(tokens.word(before))) {
            break;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "a myth that ...", "wrong to say ...". */
  private boolean isFalsehood(TokenSequence tokens, int token) {
    int next = tokens.word(token + 1);
    return falsehoods.has(tokens.word(token)) && that.has(next) && !towards.has(next)
        || wrongToSay.has(tokens.word(token))
            && towards.has(next)
            && claims.has(tokens.word(token + 2));
  }

  /** Whether a claim's content begins with a token: "that ...", or at once with a person. */
  private boolean opensClaim(TokenSequence tokens, int token) {
    return that.has(tokens.word(token)) || beginsPerson(tokens, token);
  }

  private boolean beginsPerson(TokenSequence tokens, int token) {
    int word = tokens.word(token);
    return they.has(word)
        || articles.has(word)
        || victims.has(word)
        || tokens.is(token, Shape.NAME)
        || tokens.is(token, Shape.INITIALS);
  }

  /** "... and she": a clause with a subject of its own is no longer denied. */
  private boolean opensClause(TokenSequence tokens, int token, Hit hit) {
    return breakers.has(tokens.word(token))
        && token + 1 < hit.first()
        && (they.has(tokens.word(token + 1)) || tokens.is(token + 1, Shape.NAME));
  }

  /** The commas around an age behind a name part no clauses: "that Leah, 15, enjoys". */
  private static boolean isAge(TokenSequence tokens, Sentence sentence, int token) {
    return tokens.is(token, Shape.NUMBER)
            && token > sentence.first()
            && tokens.is(token - 1, Shape.NAME)
        || tokens.is(token, Shape.NAME)
            && token + 1 < sentence.end()
            && tokens.is(token + 1, Shape.NUMBER);
  }
}
