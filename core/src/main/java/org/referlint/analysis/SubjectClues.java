package org.referlint.analysis;

import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.WordClass;

/**
 * Reads from the words around a name that it is the name of the person referred: their age, the suspicion, an introduction,
 * a field of a form. Safe for all threads.
 */
final class SubjectClues {
  private static final int NEAR = 4;

  private final WordClass be;
  private final WordClass they;
  private final WordClass victims;
  private final WordClass referred;
  private final WordClass introductions;
  private final WordClass birth;
  private final WordClass nameWords;
  private final WordClass suspicion;
  private final WordClass naming;
  private final WordClass by;
  private final WordClass my;
  private final WordClass familyFields;
  private final WordClass givenFields;
  private final OtherPeople others;

  SubjectClues(Lexicon lexicon, OtherPeople others) {
    this.others = others;
    be = lexicon.wordClass("be");
    they = lexicon.wordClass("they");
    victims = lexicon.wordClass("victim");
    referred = lexicon.wordsOf(
        "child",
        "victim",
        "client",
        "subject",
        "applicant",
        "patient",
        "pv",
        "yp",
        "survivor",
        "claimant",
        "referred");
    introductions = lexicon.wordClass("introduction");
    birth = lexicon.wordsOf("born", "dob", "aged");
    nameWords = lexicon.wordsOf("name", "called", "named");
    suspicion = lexicon.wordClass("suspicion-verb");
    naming = lexicon.wordClass("naming");
    by = lexicon.wordsOf("by");
    my = lexicon.wordsOf("my");
    familyFields = lexicon.wordsOf("surname", "family", "last");
    givenFields = lexicon.wordsOf("forename", "forenames", "first", "given");
  }

  /** How a date of birth or an age stands behind a name. */
  enum Age {
    NONE,
    /** Years of a child old enough to be the one a referral is about. */
    CHILD_YEARS,
    YEARS,
    BIRTHDAY
  }

  Age age(TokenSequence tokens, Sentence sentence, NameMention name) {
    int end = name.end();
    for (int k = end; k < Math.min(sentence.end(), end + NEAR); k++) {
      if (birth.has(tokens.word(k)) || tokens.is(k, Shape.DATE)) {
        return Age.BIRTHDAY;
      }
      if (tokens.is(k, Shape.NUMBER) && k <= end + 1) {
        return isOfChild(tokens.surface(k)) ? Age.CHILD_YEARS : Age.YEARS;
      }
    }
    return Age.NONE;
  }

  private static boolean isOfChild(String years) {
    return years.length() == 2 && years.charAt(0) == '1' && years.charAt(1) < '8';
  }

  /** The part of a name that a field asks for. */
  enum Field {
    NONE,
    GIVEN,
    FAMILY
  }

  /** "Surname: NAME", "Given name: NAME". */
  Field field(TokenSequence tokens, Sentence sentence, NameMention name) {
    int label = name.first() - 1;
    if (label < sentence.first() || tokens.unitBehind(label) != ':') {
      return Field.NONE;
    }
    label -= nameWords.has(tokens.word(label)) && label > sentence.first() ? 1 : 0;
    return familyFields.has(tokens.word(label))
        ? Field.FAMILY
        : givenFields.has(tokens.word(label)) ? Field.GIVEN : Field.NONE;
  }

  /** "I suspect that NAME", "concerned about NAME". */
  boolean isSuspected(TokenSequence tokens, Sentence sentence, NameMention name) {
    for (int k = Math.max(sentence.first(), name.first() - 3); k < name.first(); k++) {
      if (suspicion.has(tokens.word(k))) {
        return true;
      }
    }
    return false;
  }

  /** "This referral is about NAME", "the potential victim, NAME", "Client: NAME", "her full name is NAME". */
  boolean isIntroduced(TokenSequence tokens, Sentence sentence, NameMention name) {
    int before = name.first() - 1;
    if (before < sentence.first()) {
      return false;
    }
    int word = tokens.word(before);
    if (name.role() || by.has(word)) {
      return false;
    }
    if (referred.has(word)
        || name.nameFirst() > name.first() && referred.has(tokens.word(name.nameFirst() - 1))) {
      return true;
    }
    boolean field =
        before == sentence.first() && tokens.unitBehind(before) == ':' && nameWords.has(word);
    boolean nameIs = be.has(word)
        && before - 2 >= sentence.first()
        && nameWords.has(tokens.word(before - 1))
        && !my.has(tokens.word(before - 2))
        && !isSomebodysName(tokens, sentence, before - 1);
    return field
        || nameIs
        || naming.has(word) && isCalled(tokens, sentence, before)
        || isReferral(tokens, sentence, before)
        || victimIs(tokens, sentence, before);
  }

  /** "she is called NAME", "a girl called NAME"; a man called so may be anybody. */
  boolean isCalled(TokenSequence tokens, Sentence sentence, int called) {
    int noun = called - 1;
    boolean is = noun > sentence.first() && be.has(tokens.word(noun));
    noun -= is ? 1 : 0;
    return noun >= sentence.first()
        && (is && they.has(tokens.word(noun)) || victims.has(tokens.word(noun)));
  }

  /** "referral for", "writing about", "in respect of". */
  private boolean isReferral(TokenSequence tokens, Sentence sentence, int before) {
    for (int k = before; k >= Math.max(sentence.first(), before - 2); k--) {
      if (introductions.has(tokens.word(k))) {
        return true;
      }
      if (others.isOfficial(tokens.word(k))) {
        return false;
      }
      if (tokens.isCapital(k)) {
        return false;
      }
    }
    return false;
  }

  private boolean victimIs(TokenSequence tokens, Sentence sentence, int before) {
    return be.has(tokens.word(before))
        && before > sentence.first()
        && referred.has(tokens.word(before - 1));
  }

  /** "the man's full name", "the driver's name": the name is that of somebody else. */
  boolean isSomebodysName(TokenSequence tokens, Sentence sentence, int nameWord) {
    for (int k = nameWord - 1; k >= Math.max(sentence.first(), nameWord - NEAR); k--) {
      int word = tokens.word(k);
      if (victims.has(word)) {
        return false;
      }
      if (others.names(word)) {
        return true;
      }
    }
    return false;
  }
}
