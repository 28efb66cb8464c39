package org.referlint.analysis;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.referlint.gazetteer.NameKind;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;

/**
 * Tells whether a run of capitals names a person: what the gazetteer, a title or the words around it explain, and what is no
 * place, unit or heading. Safe for all threads.
 */
final class NameJudge {
  /** So many words stand between "knew" and "as": "knew the driver only as". */
  private static final int KNOWN_AS_REACH = 4;

  private final NameRuns runs;
  private final WordClass nationalities;
  private final WordClass places;
  private final WordClass placeNames;
  private final WordClass things;
  private final WordClass articles;
  private final WordClass inPlace;
  private final WordClass fromPlace;
  private final WordClass several;
  private final WordClass personVerbs;
  private final WordClass peopleVerbs;
  private final WordClass phraseEnds;
  private final WordClass adverbs;
  private final WordClass naming;
  private final WordClass as;
  private final WordClass known;
  private final WordClass people;

  NameJudge(Lexicon lexicon, NameRuns runs) {
    this.runs = runs;
    nationalities = lexicon.wordClass("nationality");
    places = lexicon.wordClass("place-word");
    placeNames = lexicon.wordClass("place-or-name");
    things = lexicon.wordClass("named-thing");
    articles = lexicon.wordClass("a");
    inPlace = lexicon.wordsOf(
        "in", "at", "near", "via", "outside", "around", "towards", "into", "through");
    fromPlace = lexicon.wordsOf("from", "to", "of", "on");
    several = lexicon.wordsOf("new", "several", "many", "our", "its", "these", "those", "free");
    personVerbs = lexicon.wordClass("person-verb");
    peopleVerbs = lexicon.wordClass("people-verb");
    phraseEnds = lexicon.wordClass("noun-phrase-end");
    adverbs = lexicon.wordClass("adverb");
    naming = lexicon.wordsOf("named", "called", "nicknamed");
    as = lexicon.wordsOf("as");
    known = lexicon.wordsOf("known", "knew", "knows");
    people = lexicon.wordClass("somebody");
  }

  /** Whether several words are the full name of a person. */
  boolean isFullName(TokenSequence tokens, Sentence sentence, NameMention name) {
    int known = 0;
    int given = 0;
    int plain = 0;
    boolean capitals = true;
    for (int i = name.nameFirst(); i < name.nameEnd(); i++) {
      if (!tokens.is(i, Shape.NAME)) {
        continue;
      }
      int word = tokens.word(i);
      int kinds = runs.kindsOf(tokens, i);
      boolean listed = NameKind.GIVEN.in(kinds) || NameKind.FAMILY.in(kinds);
      boolean mayBeName = listed
          && placeNames.has(word)
          && (NameKind.GIVEN.in(kinds)
              || i > name.nameFirst() && NameKind.GIVEN.in(runs.kindsOf(tokens, i - 1)));
      if ((places.has(word) || things.has(word)) && !mayBeName) {
        return false;
      }
      known += listed ? 1 : 0;
      given += NameKind.GIVEN.in(kinds) ? 1 : 0;
      plain += !listed && (word >= 0 || NameKind.PLACE.in(kinds)) ? 1 : 0;
      capitals &= tokens.isAllCapitals(i);
    }
    if (capitals && given == 0 || plain > 1 || plain == 1 && known == 0) {
      return false;
    }
    int last = name.nameEnd() - 1;
    if (plain == 1
        && (runs.isPlain(tokens, name.nameFirst()) || placeNames.has(tokens.word(last)))) {
      return NameKind.FAMILY.in(runs.kindsOf(tokens, last))
          && (tokens.word(last) < 0 || name.titled() || name.role())
          && !isInPlace(tokens, sentence, name);
    }
    if (name.titled() || name.role()) {
      return true;
    }
    boolean endsAsPlace =
        placeNames.has(tokens.word(last)) || NameKind.PLACE.in(runs.kindsOf(tokens, last));
    if (isInPlace(tokens, sentence, name)) {
      return given > 0 && !endsAsPlace && (known > 1 || plain == 0);
    }
    if (known > 0) {
      return true;
    }
    boolean determined = name.first() > sentence.first()
        && (articles.has(tokens.word(name.first() - 1))
            || fromPlace.has(tokens.word(name.first() - 1))
            || several.has(tokens.word(name.first() - 1))
            || tokens.is(name.first() - 1, Shape.NUMBER))
        && tokens.separation(name.first()) == TokenView.JOINED;
    boolean thingFollows = name.end() < sentence.end()
        && tokens.separation(name.end()) == TokenView.JOINED
        && (places.has(tokens.word(name.end())) || things.has(tokens.word(name.end())));
    return !determined && !thingFollows;
  }

  private boolean isInPlace(TokenSequence tokens, Sentence sentence, NameMention name) {
    int before = name.first() - 1;
    if (before < sentence.first() || tokens.separation(name.first()) == TokenView.PARTED) {
      return false;
    }
    return inPlace.has(tokens.word(before))
        || articles.has(tokens.word(before))
            && before > sentence.first()
            && inPlace.has(tokens.word(before - 1));
  }

  /**
   * Whether one word is the name of a person.
   *
   * @param elsewhere whether a word, in small letters, is a name somewhere else in the document
   */
  boolean isSingleName(
      TokenSequence tokens, Sentence sentence, NameMention name, Predicate<String> elsewhere) {
    int token = name.nameFirst();
    int word = tokens.word(token);
    int kinds = runs.kindsOf(tokens, token);
    if (name.titled() || name.role()) {
      return !things.has(word) && (!places.has(word) || placeNames.has(word));
    }
    if (places.has(word) || things.has(word) || nationalities.has(word)) {
      return false;
    }
    if (isCalledSo(tokens, sentence, name.first())) {
      return true;
    }
    boolean start = token == sentence.first();
    boolean given = NameKind.GIVEN.in(kinds);
    boolean family = NameKind.FAMILY.in(kinds);
    boolean place = NameKind.PLACE.in(kinds);
    boolean standsAtPlace = name.first() > sentence.first()
        && tokens.separation(name.first()) == TokenView.JOINED
        && (inPlace.has(tokens.word(name.first() - 1))
            || place && fromPlace.has(tokens.word(name.first() - 1)));
    if (NameReader.isPlace(kinds)
        || standsAtPlace && (!given || place)
        || tokens.isAllCapitals(token)) {
      return false;
    }
    if (isOrganisation(tokens, sentence, name)) {
      return false;
    }
    if (given) {
      return word < 0 || !start && !place && standsAlone(tokens, sentence, name.end(), true);
    }
    boolean thingFollows = name.end() < sentence.end()
        && tokens.separation(name.end()) == TokenView.JOINED
        && (places.has(tokens.word(name.end())) || things.has(tokens.word(name.end())));
    boolean one = kinds == 0
        && name.first() > sentence.first()
        && tokens.separation(name.first()) == TokenView.JOINED
        && (articles.has(tokens.word(name.first() - 1)) || isOneOfAKind(tokens, sentence, name));
    return !one
        && (word < 0 || family && !start && standsAlone(tokens, sentence, name.end(), false))
        && !thingFollows
        && (!start || elsewhere.test(Cast.key(tokens.surface(token))));
  }

  /** "a man named Tank", "whom he knew only as Moose": the word is a name, whatever else it means. */
  private boolean isCalledSo(TokenSequence tokens, Sentence sentence, int name) {
    int noun = name - 2;
    if (name > sentence.first() && as.has(tokens.word(name - 1))) {
      return IntStream.rangeClosed(Math.max(sentence.first(), noun - KNOWN_AS_REACH), noun)
          .anyMatch(i -> known.has(tokens.word(i)));
    }
    return noun >= sentence.first()
        && naming.has(tokens.word(name - 1))
        && people.has(tokens.word(noun))
        && tokens.separation(name) == TokenView.JOINED;
  }

  /** "a white Qashqai": behind an article and a plain word an unknown name is that of a make. */
  private boolean isOneOfAKind(TokenSequence tokens, Sentence sentence, NameMention name) {
    int adjective = name.first() - 1;
    return adjective > sentence.first()
        && articles.has(tokens.word(adjective - 1))
        && tokens.word(adjective) >= 0
        && !people.has(tokens.word(adjective))
        && !naming.has(tokens.word(adjective))
        && !tokens.isCapital(adjective)
        && tokens.separation(adjective) == TokenView.JOINED;
  }

  /** "Hope For Justice": a little word with a capital makes a title of the whole. */
  private static boolean isOrganisation(TokenSequence tokens, Sentence sentence, NameMention name) {
    int before = name.first() - 1;
    int next = name.end();
    return next < sentence.end()
            && tokens.separation(next) == TokenView.JOINED
            && isTitleWord(tokens, next)
        || before > sentence.first()
            && tokens.separation(name.first()) == TokenView.JOINED
            && isTitleWord(tokens, before);
  }

  private static boolean isTitleWord(TokenSequence tokens, int token) {
    return tokens.isCapital(token)
        && !tokens.is(token, Shape.NAME)
        && !tokens.is(token, Shape.LETTER);
  }

  /** Whether nothing follows a word that it may describe: "Young said", and not "Young people". */
  private boolean standsAlone(TokenSequence tokens, Sentence sentence, int end, boolean given) {
    return end == sentence.end()
        || tokens.separation(end) == TokenView.PARTED
        || tokens.unitBehind(end - 1) != ' '
        || given && (tokens.word(end) < 0 || adverbs.has(tokens.word(end)))
        || personVerbs.has(tokens.word(end))
        || peopleVerbs.has(tokens.word(end))
        || phraseEnds.has(tokens.word(end));
  }
}
