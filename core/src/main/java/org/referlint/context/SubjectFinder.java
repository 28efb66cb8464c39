package org.referlint.context;

import java.util.BitSet;
import java.util.Optional;
import org.referlint.analysis.AnalyzedBlock;
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
 * Decides from the order of words whether a hit is said of somebody other than the person referred. Where it can't tell,
 * it takes the words as said of the person referred, because a miss costs more than a remark too many.
 */
final class SubjectFinder {
  private final People people;
  private final NearSigns signs;
  private final WordClass articles;
  private final WordClass reportVerbs;
  private final WordClass breakers;
  private final WordClass towards;
  private final WordClass possessives;
  private final WordClass modifiers;
  private final WordClass be;
  private final WordClass us;
  private final WordClass fronting;
  private final WordClass subordinators;
  private final WordClass that;
  private final int who;
  private final int and;
  private final int by;
  private final int possessiveS;

  SubjectFinder(Lexicon lexicon) {
    people = new People(lexicon);
    signs = new NearSigns(lexicon, people);
    articles = lexicon.wordClass("a");
    reportVerbs = lexicon.wordClass("report-verb");
    breakers = lexicon.wordClass("clause-breaker");
    towards = lexicon.wordClass("towards");
    possessives = lexicon.wordClass("poss");
    modifiers = lexicon.wordClass("modifier");
    be = lexicon.wordClass("be");
    us = lexicon.wordsOf("us", "me", "officers", "police", "staff");
    fronting = lexicon.wordClass("fronting");
    that = lexicon.wordsOf("that");
    subordinators = lexicon.wordsOf("when", "whenever", "while", "once", "after", "before", "if");
    Vocabulary vocabulary = lexicon.vocabulary();
    who = vocabulary.number("who");
    and = vocabulary.number("and");
    by = vocabulary.number("by");
    possessiveS = vocabulary.number("'s");
  }

  /** The words that show that somebody else is meant; empty where the hit counts as said of the person referred. */
  Optional<TextRange> otherPerson(
      AnalyzedBlock block, Cast cast, BitSet pronouns, Sentence sentence, Hit hit, boolean label) {
    TokenSequence tokens = block.tokens();
    Optional<TextRange> near = signs.of(tokens, cast, sentence, hit, label);
    if (near.isPresent()) {
      return near;
    }
    return subjectOf(block, cast, pronouns, sentence, hit)
        .filter(other -> !isInFrontOfSubject(tokens, cast, pronouns, sentence, other, hit));
  }

  /** "When Madam Rose was away the girl ...": somebody else in a clause that stands in front of the subject. */
  private boolean isInFrontOfSubject(
      TokenSequence tokens,
      Cast cast,
      BitSet pronouns,
      Sentence sentence,
      TextRange other,
      Hit hit) {
    if (!subordinators.has(tokens.word(sentence.first()))) {
      return false;
    }
    for (int i = tokens.at(other.end()) + 1; i < hit.first(); i++) {
      int word = tokens.word(i);
      boolean pronoun = people.they.has(word) && !pronouns.get(i);
      boolean noun = people.victims.has(word) && articles.has(tokens.word(i - 1));
      boolean name = tokens.is(i, Shape.NAME) && cast.isVictim(tokens.surface(i));
      if (pronoun || (noun || name) && !towards.has(tokens.word(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The first person of the clause, behind any "officers believe that", is taken as its subject. */
  private Optional<TextRange> subjectOf(
      AnalyzedBlock block, Cast cast, BitSet pronouns, Sentence sentence, Hit hit) {
    TokenSequence tokens = block.tokens();
    int start = behindFronted(tokens, sentence, clauseStart(tokens, sentence, hit), hit.first());
    Optional<TextRange> antecedent = antecedent(tokens, cast, start, hit.first());
    if (antecedent.isPresent()) {
      return antecedent;
    }
    for (int i = start; i < hit.first(); i++) {
      int word = tokens.word(i);
      int nameEnd = People.nameEnd(tokens, i, hit.first());
      boolean possessor = nameEnd < hit.first() && tokens.word(nameEnd) == possessiveS;
      if (isSuspicion(tokens, i, sentence)) {
        continue;
      }
      if (people.exploiters.has(word)
          && !people.isBareMale(tokens, i, sentence)
          && !people.isBareMember(tokens, i, sentence)
          && !isPredicate(tokens, i, start)) {
        return Optional.of(tokens.range(i, i + 1));
      }
      if (people.isWhoseView(tokens, i, start)) {
        continue;
      }
      boolean another =
          people.officials.has(word) || people.family.has(word) || people.bystanders.has(word);
      if (another && isPredicate(tokens, i, start)) {
        continue;
      }
      if (another) {
        int verb = reportVerb(tokens, i + 1, hit.first());
        if (verb >= 0) {
          i = verb;
        } else {
          Optional<TextRange> actor = people.actor(tokens, i + 1, hit.first());
          return actor.isEmpty() && people.hasPerson(tokens, cast, pronouns, i + 1, hit.first())
              ? Optional.empty()
              : Optional.of(actor.orElse(tokens.range(i, i + 1)));
        }
      } else if (people.they.has(word)) {
        return pronouns.get(i) ? Optional.of(tokens.range(i, i + 1)) : Optional.empty();
      } else if (people.victims.has(word)
          && i + 1 < hit.first()
          && tokens.word(i + 1) == possessiveS
          && people.kinFollows(tokens, i + 2, hit.first())) {
        i++;
      } else if (people.isAnother(tokens, i, start)) {
        return Optional.of(tokens.range(i - 1, i + 1));
      } else if (people.victims.has(word)) {
        return people.actsOnVictim(tokens, cast, pronouns, i, hit.first())
            ? Optional.of(tokens.range(i, i + 1))
            : Optional.empty();
      } else if (i == sentence.first() && tokens.isCapital(i) && cast.isOther(tokens.surface(i))) {
        return Optional.of(tokens.range(i, i + 1));
      } else if (i == sentence.first() && !possessor && opensWithPerson(tokens, cast, i)) {
        return Optional.empty();
      } else if (People.isName(tokens, i, sentence)
          || people.namesOther(tokens, sentence, cast, i, nameEnd)) {
        if (!possessor && people.namesOther(tokens, sentence, cast, i, nameEnd)) {
          return Optional.of(tokens.range(i, nameEnd));
        }
        if (!possessor || !people.kinFollows(tokens, nameEnd + 1, hit.first())) {
          return Optional.empty();
        }
        i = nameEnd;
      }
    }
    // A note leaves out whom it goes on about: "Driver arrested. Lied about the van."
    return start == sentence.first() && pronouns.get(start)
        ? Optional.of(tokens.range(start, start + 1))
        : Optional.empty();
  }

  /** "Toby works with older males and ...": a first word that the program does not know is a name, and the person's own. */
  private static boolean opensWithPerson(TokenSequence tokens, Cast cast, int first) {
    boolean name = tokens.is(first, Shape.NAME) && tokens.word(first) == Vocabulary.UNKNOWN;
    return name || cast.isVictim(tokens.surface(first));
  }

  /** "Arrested beside two adults, NAME ...": behind what stands in front of the subject. */
  private int behindFronted(TokenSequence tokens, Sentence sentence, int start, int end) {
    boolean fronted = start == sentence.first()
        && (fronting.has(tokens.word(start)) || tokens.endsWith(start, "ed"));
    for (int i = start + 1; fronted && i < end; i++) {
      boolean person = people.they.has(tokens.word(i)) || tokens.is(i, Shape.NAME);
      if (person && tokens.separation(i) == TokenView.PARTED) {
        return i;
      }
    }
    return start;
  }

  /** "owed it to a lender who was plying his trade": whom the clause that the words stand in belongs to, if to another. */
  private Optional<TextRange> antecedent(TokenSequence tokens, Cast cast, int start, int end) {
    int relation = end - 1;
    while (relation > start && tokens.word(relation) != who) {
      int word = tokens.word(relation);
      if (people.they.has(word) && whoSaid(tokens, relation, start) > start) {
        relation = whoSaid(tokens, relation, start);
        break;
      }
      if (people.they.has(word) || people.victims.has(word) || tokens.is(relation, Shape.NAME)) {
        return Optional.empty();
      }
      relation--;
    }
    int noun = relation - 1;
    if (noun <= start || isPredicate(tokens, noun, start)) {
      return Optional.empty();
    }
    boolean known = people.isSomebodyElse(tokens.word(noun))
        || tokens.is(noun, Shape.NAME) && cast.isOther(tokens.surface(noun));
    boolean unheardOf = articles.has(tokens.word(noun - 1))
        && !people.victims.has(tokens.word(noun))
        && !tokens.is(noun, Shape.NAME);
    boolean agent =
        noun - 2 >= start && articles.has(tokens.word(noun - 1)) && tokens.word(noun - 2) == by;
    return known || unheardOf || agent
        ? Optional.of(tokens.range(noun, noun + 2))
        : Optional.empty();
  }

  /** "who told us (that) she": the place of who; a pronoun there means whoever says it. -1 where nothing of the kind stands. */
  private int whoSaid(TokenSequence tokens, int pronoun, int start) {
    int verb = pronoun - 1;
    verb -= verb > start && people.relative.has(tokens.word(verb)) ? 1 : 0;
    verb -= verb > start && us.has(tokens.word(verb)) ? 1 : 0;
    boolean said = verb - 1 > start && reportVerbs.has(tokens.word(verb));
    return said && tokens.word(verb - 1) == who ? verb - 1 : -1;
  }

  /** "I suspect", "officers suspect": the verb, and no suspect. */
  private boolean isSuspicion(TokenSequence tokens, int token, Sentence sentence) {
    boolean verbOrNoun =
        people.exploiters.has(tokens.word(token)) && reportVerbs.has(tokens.word(token));
    return verbOrNoun
        && token > sentence.first()
        && !articles.has(tokens.word(token - 1))
        && !modifiers.has(tokens.word(token - 1))
        && !possessives.has(tokens.word(token - 1));
  }

  /** "is a prolific offender": a word for somebody that is said of the subject, and names nobody else. */
  private boolean isPredicate(TokenSequence tokens, int token, int start) {
    for (int i = token - 1; i >= Math.max(start, token - 4); i--) {
      if (be.has(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }

  private int clauseStart(TokenSequence tokens, Sentence sentence, Hit hit) {
    for (int i = hit.first() - 1; i > sentence.first(); i--) {
      boolean followedByPerson = people.they.has(tokens.word(i + 1))
          || tokens.word(i) != and
              && (tokens.is(i + 1, Shape.NAME) || articles.has(tokens.word(i + 1)));
      if (breakers.has(tokens.word(i)) && followedByPerson && i + 1 < hit.first()) {
        return i + 1;
      }
      if (tokens.word(i) == and && that.has(tokens.word(i + 1)) && i + 2 < hit.first()) {
        return i + 2;
      }
    }
    return sentence.first();
  }

  private int reportVerb(TokenSequence tokens, int from, int end) {
    for (int i = from; i < end; i++) {
      if (reportVerbs.has(tokens.word(i))) {
        return i;
      }
      if (people.they.has(tokens.word(i))) {
        return -1;
      }
    }
    return -1;
  }
}
