package org.referlint.analysis;

import java.util.Optional;
import java.util.function.Predicate;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.gazetteer.NameKind;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;

/**
 * Finds names of people: runs of capitalised words that a gazetteer, a title or the words around them explain, and that are
 * no place, unit or heading. Structure goes first, because no list of names is complete. Safe for all threads.
 */
final class NameReader {
  private static final int MOST_PARTS = 6;

  private final Gazetteer gazetteer;
  private final WordClass ranks;
  private final WordClass roles;
  private final WordClass titles;
  private final WordClass victims;
  private final WordClass nationalities;
  private final WordClass places;
  private final WordClass placeNames;
  private final WordClass things;
  private final WordClass acronyms;
  private final WordClass articles;
  private final WordClass particles;
  private final WordClass inPlace;
  private final WordClass fromPlace;
  private final WordClass and;
  private final WordClass firms;
  private final WordClass personVerbs;
  private final WordClass peopleVerbs;
  private final WordClass phraseEnds;
  private final WordClass adverbs;
  private final WordClass several;

  NameReader(Lexicon lexicon, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    ranks = lexicon.wordClass("rank");
    roles = lexicon.wordClass("role");
    titles = lexicon.wordClass("title");
    victims = lexicon.wordClass("victim");
    nationalities = lexicon.wordClass("nationality");
    places = lexicon.wordClass("place-word");
    placeNames = lexicon.wordClass("place-or-name");
    things = lexicon.wordClass("named-thing");
    acronyms = lexicon.wordClass("acronym");
    articles = lexicon.wordClass("a");
    particles = lexicon.wordClass("name-particle");
    inPlace = lexicon.wordsOf(
        "in", "at", "near", "via", "outside", "around", "towards", "into", "through");
    and = lexicon.wordsOf("and");
    firms = lexicon.wordsOf("sons", "son", "co", "bros", "brothers", "ltd", "limited", "llp");
    personVerbs = lexicon.wordClass("person-verb");
    peopleVerbs = lexicon.wordClass("people-verb");
    phraseEnds = lexicon.wordClass("noun-phrase-end");
    adverbs = lexicon.wordClass("adverb");
    several = lexicon.wordsOf("new", "several", "many", "our", "its", "these", "those", "free");
    fromPlace = lexicon.wordsOf("from", "to", "of", "on");
  }

  /** What kinds of names a token may be, as bits of {@link NameKind}. */
  int kindsOf(TokenSequence tokens, int token) {
    return tokens.kindsOf(token, gazetteer);
  }

  /**
   * The name that begins at a token or with its run of capitals.
   *
   * @param midSentence whether a name, in small letters, stands inside a sentence somewhere in the document, where a capital
   *     means something
   */
  Optional<NameMention> read(
      TokenSequence tokens, Sentence sentence, int first, Predicate<String> midSentence) {
    int end = runEnd(tokens, sentence, first);
    int nameFirst = first;
    int nameEnd = end;
    boolean role = false;
    boolean titled = false;
    for (int i = first; i < end; i++) {
      int word = tokens.word(i);
      boolean title = titles.has(word);
      boolean rank = !title && (ranks.has(word) || roles.has(word)) && !isKnownFamily(tokens, i);
      if (rank && i > nameFirst && i > first && !hasNameBehind(tokens, i + 1, end)) {
        nameEnd = Math.min(nameEnd, i);
        role = true;
        break;
      }
      if (title || rank || victims.has(word) || i == nameFirst && nationalities.has(word)) {
        nameFirst = i + 1;
        titled |= title;
        role |= rank;
      }
    }
    if (nameFirst < nameEnd - 2
        && nameFirst == sentence.first()
        && isPlain(tokens, nameFirst)
        && NameKind.GIVEN.in(kindsOf(tokens, nameFirst + 1))) {
      nameFirst++;
    }
    if (nameFirst >= nameEnd) {
      return Optional.empty();
    }
    int parts = parts(tokens, nameFirst, nameEnd);
    NameMention mention = new NameMention(
        first, nameFirst, nameEnd, end, parts, titled, role, isQuoted(tokens, nameFirst, nameEnd));
    if (parts > MOST_PARTS) {
      return Optional.empty();
    }
    if (isFirm(tokens, sentence, end)) {
      return Optional.empty();
    }
    Optional<NameMention> inverted = inverted(tokens, sentence, mention);
    if (inverted.isPresent()) {
      return inverted;
    }
    boolean person = parts > 1
        ? isFullName(tokens, sentence, mention)
        : isSingleName(tokens, sentence, mention, midSentence);
    return person ? Optional.of(mention) : Optional.empty();
  }

  /** "Hartley and Sons", "Hartley & Co". */
  private boolean isFirm(TokenSequence tokens, Sentence sentence, int end) {
    int next = end < sentence.end() && and.has(tokens.word(end)) ? end + 1 : end;
    boolean joined = next > end || end < sentence.end() && tokens.unitBehind(end - 1) == ' ';
    return joined
        && next < sentence.end()
        && firms.has(tokens.word(next))
        && tokens.isCapital(next);
  }

  /** Behind the run of capitalised words that begins at a token. */
  int runEnd(TokenSequence tokens, Sentence sentence, int first) {
    int end = first;
    int parts = 0;
    while (end < sentence.end() && isInRun(tokens, sentence, first, end)) {
      if (end > first && (tokens.isSetApart(end) || parts > 1 && tokens.startsLine(end))) {
        break;
      }
      parts += tokens.is(end, Shape.NAME) ? 1 : 0;
      end++;
    }
    return end;
  }

  private boolean isInRun(TokenSequence tokens, Sentence sentence, int first, int token) {
    boolean name = isNameToken(tokens, token);
    if (token == first) {
      return name;
    }
    boolean joined = tokens.separation(token) == TokenView.JOINED;
    boolean more = token + 1 < sentence.end();
    boolean initial = tokens.is(token, Shape.LETTER)
        && more
        && isNameToken(tokens, token + 1)
        && !tokens.is(token - 1, Shape.LETTER);
    boolean particle = particles.has(tokens.word(token)) && more && isNameToken(tokens, token + 1);
    boolean afterInitial = tokens.is(token - 1, Shape.LETTER) && name;
    return joined && (name || tokens.isHyphenated(token) || initial || particle)
        || afterInitial && token - 1 > first;
  }

  private boolean isNameToken(TokenSequence tokens, int token) {
    return tokens.is(token, Shape.NAME)
        && !(tokens.is(token, Shape.INITIALS)
            && acronyms.has(tokens.word(token))
            && !ranks.has(tokens.word(token))
            && !titles.has(tokens.word(token)));
  }

  private static boolean hasNameBehind(TokenSequence tokens, int from, int end) {
    return from < end && tokens.word(from) < 0;
  }

  private boolean isKnownFamily(TokenSequence tokens, int token) {
    return NameKind.FAMILY.in(kindsOf(tokens, token));
  }

  /** A word that dictionaries know and no gazetteer: a capital does not make it a name. */
  private boolean isPlain(TokenSequence tokens, int token) {
    int kinds = kindsOf(tokens, token);
    return tokens.word(token) >= 0 && !NameKind.GIVEN.in(kinds) && !NameKind.FAMILY.in(kinds);
  }

  private static int parts(TokenSequence tokens, int first, int end) {
    int parts = 0;
    for (int i = first; i < end; i++) {
      boolean second = i > first && tokens.isHyphenated(i) && tokens.is(i - 1, Shape.NAME);
      if (tokens.is(i, Shape.NAME) && !second) {
        parts++;
      }
    }
    return parts;
  }

  private static boolean isQuoted(TokenSequence tokens, int first, int end) {
    return isMark(tokens.unitBefore(first)) && isMark(tokens.unitBehind(end - 1));
  }

  private static boolean isMark(char unit) {
    return "\"'“”‘’«»".indexOf(unit) >= 0;
  }

  /** "HOXHA, Besnik", "Hoxha, Besnik": the family name first, and a comma. */
  private Optional<NameMention> inverted(
      TokenSequence tokens, Sentence sentence, NameMention name) {
    int next = name.end();
    if (name.role()
        || name.titled()
        || name.nameEnd() != name.end()
        || next >= sentence.end()
        || tokens.unitBehind(next - 1) != ','
        || !isNameToken(tokens, next)) {
      return Optional.empty();
    }
    boolean capitals = true;
    for (int i = name.nameFirst(); i < name.nameEnd(); i++) {
      capitals &= tokens.isAllCapitals(i) && !isPlain(tokens, i);
    }
    int given = kindsOf(tokens, next);
    int family = kindsOf(tokens, name.nameFirst());
    boolean fits = capitals
        ? name.parts() <= 2 && !isPlain(tokens, next) && !isPlace(given)
        : name.parts() == 1
            && NameKind.FAMILY.in(family)
            && !NameKind.GIVEN.in(family)
            && !isPlace(family)
            && NameKind.GIVEN.in(given)
            && name.nameFirst() == sentence.first();
    if (!fits) {
      return Optional.empty();
    }
    int end = next + 1;
    while (end < sentence.end()
        && tokens.is(end, Shape.NAME)
        && tokens.separation(end) == TokenView.JOINED
        && !isPlain(tokens, end)) {
      end++;
    }
    return Optional.of(new NameMention(
        name.first(), name.nameFirst(), end, end, name.parts() + end - next, false, false, false));
  }

  private static boolean isPlace(int kinds) {
    return NameKind.PLACE.in(kinds) && !NameKind.GIVEN.in(kinds) && !NameKind.FAMILY.in(kinds);
  }

  private boolean isFullName(TokenSequence tokens, Sentence sentence, NameMention name) {
    int known = 0;
    int given = 0;
    int plain = 0;
    boolean capitals = true;
    for (int i = name.nameFirst(); i < name.nameEnd(); i++) {
      if (!tokens.is(i, Shape.NAME)) {
        continue;
      }
      int word = tokens.word(i);
      int kinds = kindsOf(tokens, i);
      boolean listed = NameKind.GIVEN.in(kinds) || NameKind.FAMILY.in(kinds);
      boolean mayBeName = listed
          && placeNames.has(word)
          && (NameKind.GIVEN.in(kinds)
              || i > name.nameFirst() && NameKind.GIVEN.in(kindsOf(tokens, i - 1)));
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
    if (plain == 1 && (isPlain(tokens, name.nameFirst()) || placeNames.has(tokens.word(last)))) {
      return NameKind.FAMILY.in(kindsOf(tokens, last))
          && (tokens.word(last) < 0 || name.titled() || name.role())
          && !isInPlace(tokens, sentence, name);
    }
    if (name.titled() || name.role()) {
      return true;
    }
    boolean endsAsPlace =
        placeNames.has(tokens.word(last)) || NameKind.PLACE.in(kindsOf(tokens, last));
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

  private boolean isSingleName(
      TokenSequence tokens, Sentence sentence, NameMention name, Predicate<String> midSentence) {
    int token = name.nameFirst();
    int word = tokens.word(token);
    int kinds = kindsOf(tokens, token);
    if (name.titled() || name.role()) {
      return !things.has(word) && (!places.has(word) || placeNames.has(word));
    }
    if (places.has(word) || things.has(word) || nationalities.has(word)) {
      return false;
    }
    boolean start = token == sentence.first();
    boolean given = NameKind.GIVEN.in(kinds);
    boolean family = NameKind.FAMILY.in(kinds);
    boolean place = NameKind.PLACE.in(kinds);
    boolean standsAtPlace = name.first() > sentence.first()
        && tokens.separation(name.first()) == TokenView.JOINED
        && (inPlace.has(tokens.word(name.first() - 1))
            || place && fromPlace.has(tokens.word(name.first() - 1)));
    if (isPlace(kinds) || standsAtPlace && (!given || place) || tokens.isAllCapitals(token)) {
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
        && articles.has(tokens.word(name.first() - 1));
    return !one
        && (word < 0 || family && !start && standsAlone(tokens, sentence, name.end(), false))
        && !thingFollows
        && (!start || midSentence.test(Cast.key(tokens.surface(token))));
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
