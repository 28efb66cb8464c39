package org.referlint.detectors;

import java.util.Locale;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.detectors.InitialsReader.Candidate;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;

/** Tells from the words behind capital letters whether they are used as the name of a person. */
final class InitialsContext {
  private static final int YOUNGEST = 4;
  private static final int OLDEST = 99;

  private final WordClass personVerbs;
  private final WordClass peopleVerbs;
  private final WordClass humanVerbs;
  private final WordClass actsOnPerson;
  private final WordClass states;
  private final WordClass family;
  private final WordClass belongings;
  private final WordClass poss;
  private final WordClass them;
  private final WordClass they;
  private final WordClass articles;
  private final WordClass be;
  private final WordClass people;
  private final WordClass finite;
  private final WordClass aged;
  private final WordClass who;
  private final WordClass adverbs;
  private final WordClass ofPeople;
  private final WordClass phraseEnds;
  private final InitialsLead lead;

  InitialsContext(Lexicon lexicon, InitialsLead lead) {
    this.lead = lead;
    personVerbs = lexicon.wordClass("person-verb");
    peopleVerbs = lexicon.wordClass("people-verb");
    humanVerbs = lexicon.wordClass("human-verb");
    actsOnPerson = lexicon.wordClass("acts-on-person");
    states = lexicon.wordClass("state-of-person");
    family = lexicon.wordClass("family");
    belongings = lexicon.wordClass("belonging");
    poss = lexicon.wordClass("poss");
    them = lexicon.wordClass("them");
    they = lexicon.wordClass("they");
    articles = lexicon.wordClass("a");
    be = lexicon.wordClass("is-or-has");
    people = lexicon.wordClass("person-noun");
    finite = lexicon.wordClass("finite-verb");
    aged = lexicon.wordClass("age-word");
    who = lexicon.wordClass("relative-pronoun");
    adverbs = lexicon.wordClass("adverb");
    ofPeople = lexicon.wordClass("of-people");
    phraseEnds = lexicon.wordClass("noun-phrase-end");
  }

  /** "I" is never a name, "A" at the start of a sentence only in front of a verb that no participle can be. */
  boolean isArticle(Candidate candidate) {
    if (!candidate.isLetter()) {
      return false;
    }
    TokenSequence tokens = candidate.tokens();
    String letter = candidate.label();
    int end = candidate.end();
    if (letter.equals("I")) {
      return true;
    }
    boolean parted = end >= candidate.sentence().end()
        || tokens.separation(end) == TokenView.PARTED
        || tokens.isExactly(end, "'s")
        || tokens.isExactly(end, "’s");
    return letter.equals("A")
        && candidate.first() == candidate.sentence().first()
        && !parted
        && !finite.has(tokens.word(end));
  }

  /**
   * Whether the words around do what only a name lets them do.
   *
   * @param soft whether the letters may well be an abbreviation, so that only what people do counts
   */
  boolean actsAsName(Candidate candidate, boolean soft) {
    if (isArticle(candidate)) {
      return false;
    }
    boolean careful = soft
        || candidate.label().length() > 2 && !candidate.isDotted()
        || lead.mayBeCode(candidate);
    return isPerson(candidate) || !careful && isLikePerson(candidate);
  }

  /** "DR's mum": even letters that mostly mean something else are somebody's who has a family. */
  boolean hasKin(Candidate candidate) {
    int end = candidate.end();
    return end + 1 < candidate.sentence().end()
        && isPossessive(candidate.tokens(), end)
        && family.has(candidate.tokens().word(end + 1));
  }

  /** What organisations and things never do. */
  private boolean isPerson(Candidate candidate) {
    TokenSequence tokens = candidate.tokens();
    Sentence sentence = candidate.sentence();
    int end = candidate.end();
    if (lead.meansPerson(candidate) || hasAge(candidate)) {
      return true;
    }
    if (end + 1 >= sentence.end()) {
      return false;
    }
    int next = tokens.word(end);
    int after = tokens.word(end + 1);
    if (isPossessive(tokens, end)) {
      return family.has(after) || belongings.has(after);
    }
    if (tokens.separation(end) == TokenView.PARTED) {
      return who.has(next) && !tokens.isExactly(end, "whose");
    }
    boolean andTheir = tokens.isExactly(end, "and") && poss.has(after);
    boolean does = humanVerbs.has(next)
        || actsOnPerson.has(next) && (them.has(after) || they.has(after))
        || tokens.isExactly(end, "will")
            && (actsOnPerson.has(after) || tokens.isExactly(end + 1, "know"));
    return andTheir || does || be.has(next) && isSomebody(tokens, sentence, end + 1);
  }

  /** "is a 14-year-old boy", "was thirteen", "is tearful". */
  private boolean isSomebody(TokenSequence tokens, Sentence sentence, int from) {
    if (states.has(tokens.word(from))) {
      return true;
    }
    for (int i = from; i < Math.min(sentence.end(), from + 5); i++) {
      if (people.has(tokens.word(i))) {
        return true;
      }
      if (i > from && tokens.separation(i) == TokenView.PARTED) {
        return false;
      }
    }
    return tokens.is(from, Shape.NUMBER);
  }

  private boolean isLikePerson(Candidate candidate) {
    TokenSequence tokens = candidate.tokens();
    Sentence sentence = candidate.sentence();
    int end = candidate.end();
    if (lead.isObject(candidate)) {
      return true;
    }
    if (end >= sentence.end()) {
      return false;
    }
    if (isPossessive(tokens, end)) {
      return end + 1 < sentence.end()
          && (!candidate.isLetter() || !phraseEnds.has(tokens.word(end + 1)));
    }
    if (tokens.separation(end) == TokenView.PARTED
        && !candidate.isDotted()
        && !dotFollows(candidate)) {
      return false;
    }
    int verb = behindPair(tokens, sentence, end);
    while (verb + 1 < sentence.end()
        && (adverbs.has(tokens.word(verb)) || tokens.endsWith(verb, "ly"))) {
      verb++;
    }
    int next = tokens.word(verb);
    return be.has(next)
        ? !candidate.isLetter() && verb + 1 < sentence.end()
            || isSaidOfPeople(tokens, sentence, verb + 1)
        : personVerbs.has(next) || peopleVerbs.has(next);
  }

  /** "HT and KM are missing": what is said of both stands behind the second. */
  private static int behindPair(TokenSequence tokens, Sentence sentence, int end) {
    boolean pair = end + 2 < sentence.end()
        && tokens.isExactly(end, "and")
        && (tokens.is(end + 1, Shape.INITIALS) || tokens.is(end + 1, Shape.LETTER));
    return pair ? end + 2 : end;
  }

  /** What stands behind "K is" where K is somebody. */
  private boolean isSaidOfPeople(TokenSequence tokens, Sentence sentence, int after) {
    return after < sentence.end()
        && (personVerbs.has(tokens.word(after))
            || states.has(tokens.word(after))
            || ofPeople.has(tokens.word(after))
            || articles.has(tokens.word(after)) && !tokens.isExactly(after - 1, "is")
            || tokens.is(after, Shape.NUMBER));
  }

  /** The full stop of an initial does not end its sentence: "A. was thirteen". */
  private static boolean dotFollows(Candidate candidate) {
    return candidate.tokens().unitBehind(candidate.end() - 1) == '.';
  }

  /** "K, 15,", "L (14)", "TJ, aged 16". */
  private boolean hasAge(Candidate candidate) {
    TokenSequence tokens = candidate.tokens();
    int next = candidate.end();
    if (next < candidate.sentence().end()
        && aged.has(tokens.word(next))
        && next + 1 < candidate.sentence().end()) {
      next++;
    }
    if (next >= candidate.sentence().end()
        || !tokens.is(next, Shape.NUMBER)
        || next == candidate.end() && tokens.separation(next) != TokenView.PARTED) {
      return false;
    }
    String digits = tokens.surface(next);
    boolean sex = (candidate.label().equals("F") || candidate.label().equals("M"))
        && tokens.unitBehind(next) != ')';
    boolean bracket = tokens.unitBefore(next) == '(' && tokens.unitBehind(next) == ')';
    boolean parted = next + 1 == candidate.sentence().end()
        || tokens.separation(next + 1) == TokenView.PARTED
        || next > candidate.end();
    return !sex
        && (bracket || parted)
        && digits.length() <= 2
        && digits.chars().allMatch(Character::isDigit)
        && Integer.parseInt(digits) >= YOUNGEST
        && Integer.parseInt(digits) <= OLDEST;
  }

  private static boolean isPossessive(TokenSequence tokens, int token) {
    String surface = tokens.surface(token).toLowerCase(Locale.ROOT);
    return surface.equals("'s") || surface.equals("’s");
  }
}
