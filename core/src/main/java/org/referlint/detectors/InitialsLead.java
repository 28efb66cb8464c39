package org.referlint.detectors;

import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.detectors.InitialsReader.Candidate;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;

/** Tells from the words in front of capital letters whether the name of a person can stand there, or must. */
final class InitialsLead {
  private final WordClass acronyms;
  private final WordClass codeNouns;
  private final WordClass articles;
  private final WordClass about;
  private final WordClass doneToPerson;
  private final WordClass actsOnPerson;
  private final WordClass beforeName;
  private final WordClass meets;
  private final WordClass spoke;
  private final WordClass spokeTo;
  private final WordClass nameFields;
  private final WordClass personVerbs;
  private final WordClass family;
  private final WordClass people;
  private final WordClass takes;
  private final WordClass where;

  InitialsLead(Lexicon lexicon) {
    acronyms = lexicon.wordClass("acronym");
    codeNouns = lexicon.wordClass("coded-thing");
    articles = lexicon.wordClass("a");
    about = lexicon.wordClass("about-person");
    doneToPerson = lexicon.wordClass("done-to-person");
    actsOnPerson = lexicon.wordClass("acts-on-person");
    beforeName = lexicon.wordClass("before-name");
    meets = lexicon.wordClass("meets-person");
    spoke = lexicon.wordClass("spoke");
    spokeTo = lexicon.wordClass("spoke-to");
    nameFields = lexicon.wordClass("name-field");
    personVerbs = lexicon.wordClass("person-verb");
    family = lexicon.wordClass("family");
    takes = lexicon.wordClass("takes-person");
    where = lexicon.wordsOf("to", "from", "away", "back", "home", "into", "up", "off", "there");
    people = lexicon.wordClass("person-noun");
  }

  /** Whether the word in front makes the letters a code or a part of something longer: "Block C", "photograph B", "an AB". */
  boolean makesCode(TokenSequence tokens, Sentence sentence, int first) {
    int before = first - 1;
    if (before < sentence.first() || tokens.separation(first) == TokenView.PARTED) {
      return false;
    }
    int word = tokens.word(before);
    if (codeNouns.has(word)
        || articles.has(word)
        || acronyms.has(word) && tokens.is(before, Shape.INITIALS)
        || tokens.is(before, Shape.NUMBER)) {
      return true;
    }
    boolean starts = before == sentence.first();
    return tokens.is(before, Shape.NAME) && !leadsToName(word) && !(starts && canLead(word));
  }

  /** Whether the word behind the letters makes them a code: "D wing". */
  boolean isCodeOf(TokenSequence tokens, Sentence sentence, int end) {
    return end < sentence.end()
        && tokens.separation(end) == TokenView.JOINED
        && codeNouns.has(tokens.word(end));
  }

  /** Whether one letter behind these words may be a code of what they name: "photograph B". */
  boolean mayBeCode(Candidate candidate) {
    int before = candidate.first() - 1;
    return candidate.isLetter()
        && before >= candidate.sentence().first()
        && candidate.tokens().separation(candidate.first()) != TokenView.PARTED
        && !canLead(candidate.tokens().word(before));
  }

  /** Whether a word may stand with a capital in front of initials without being part of a name: "Re TJ". */
  private boolean leadsToName(int word) {
    return about.has(word) || doneToPerson.has(word) || actsOnPerson.has(word);
  }

  /** Behind other words one letter is rather a code of what they name. */
  private boolean canLead(int word) {
    return leadsToName(word) || beforeName.has(word) || meets.has(word) || personVerbs.has(word);
  }

  /** Whether only a person can be meant behind these words: "the men hit JS", "Client: K", "the child (K)". */
  boolean meansPerson(Candidate candidate) {
    int before = candidate.first() - 1;
    if (before < candidate.sentence().first()) {
      return false;
    }
    TokenSequence tokens = candidate.tokens();
    int word = tokens.word(before);
    boolean bracketed = candidate.isLetter()
        && tokens.unitBefore(candidate.first()) == '('
        && tokens.unitBehind(candidate.end() - 1) == ')'
        && (people.has(word) || family.has(word) || nameFields.has(word));
    return actsOnPerson.has(word)
        || nameFields.has(word)
            && tokens.unitBehind(before) == ':'
            && tokens.unitBehind(candidate.end() - 1) != ':'
        || bracketed;
  }

  /** Whether a person is likely to be meant behind these words: "we asked K", "spoke to T", "about JS". */
  boolean isObject(Candidate candidate) {
    int before = candidate.first() - 1;
    TokenSequence tokens = candidate.tokens();
    Sentence sentence = candidate.sentence();
    if (before < sentence.first() || tokens.separation(candidate.first()) == TokenView.PARTED) {
      return false;
    }
    int word = tokens.word(before);
    if (about.has(word) || meets.has(word) || !candidate.isLetter() && doneToPerson.has(word)) {
      return true;
    }
    int next = candidate.end();
    if (takes.has(word)
        && next < sentence.end()
        && tokens.separation(next) == TokenView.JOINED
        && where.has(tokens.word(next))) {
      return true;
    }
    int verb = before - 1;
    return verb >= sentence.first()
        && (spokeTo.has(word) && spoke.has(tokens.word(verb))
            || tokens.isExactly(before, "of") && family.has(tokens.word(verb)));
  }
}
