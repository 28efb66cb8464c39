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
 * Finds names of people, with the titles, ranks and roles that belong to them. Structure goes first, because no list of
 * names is complete. Safe for all threads.
 */
final class NameReader {
  private static final int MOST_PARTS = 6;

  private final NameRuns runs;
  private final NameJudge judge;
  private final WordClass ranks;
  private final WordClass roles;
  private final WordClass titles;
  private final WordClass victims;
  private final WordClass nationalities;
  private final WordClass and;
  private final WordClass firms;

  NameReader(Lexicon lexicon, Gazetteer gazetteer) {
    runs = new NameRuns(lexicon, gazetteer);
    judge = new NameJudge(lexicon, runs);
    ranks = lexicon.wordClass("rank");
    roles = lexicon.wordClass("role");
    titles = lexicon.wordClass("title");
    victims = lexicon.wordClass("victim");
    nationalities = lexicon.wordClass("nationality");
    and = lexicon.wordsOf("and");
    firms = lexicon.wordsOf("sons", "son", "co", "bros", "brothers", "ltd", "limited", "llp");
  }

  /**
   * The name that begins at a token or with its run of capitals.
   *
   * @param elsewhere whether a word, in small letters, is a name somewhere else in the document
   */
  Optional<NameMention> read(
      TokenSequence tokens, Sentence sentence, int first, Predicate<String> elsewhere) {
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
        && runs.isPlain(tokens, nameFirst)
        && NameKind.GIVEN.in(runs.kindsOf(tokens, nameFirst + 1))) {
      nameFirst++;
    }
    if (nameFirst >= nameEnd) {
      return Optional.empty();
    }
    int parts = NameRuns.parts(tokens, nameFirst, nameEnd);
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
        ? judge.isFullName(tokens, sentence, mention)
        : judge.isSingleName(tokens, sentence, mention, elsewhere);
    return person ? Optional.of(mention) : Optional.empty();
  }

  /** Behind the run of capitalised words that begins at a token. */
  int runEnd(TokenSequence tokens, Sentence sentence, int first) {
    return runs.runEnd(tokens, sentence, first);
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

  private static boolean hasNameBehind(TokenSequence tokens, int from, int end) {
    return from < end && tokens.word(from) < 0;
  }

  private boolean isKnownFamily(TokenSequence tokens, int token) {
    return NameKind.FAMILY.in(runs.kindsOf(tokens, token));
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
        || !runs.isNameToken(tokens, next)) {
      return Optional.empty();
    }
    boolean capitals = true;
    for (int i = name.nameFirst(); i < name.nameEnd(); i++) {
      capitals &= tokens.isAllCapitals(i) && !runs.isPlain(tokens, i);
    }
    int given = runs.kindsOf(tokens, next);
    int family = runs.kindsOf(tokens, name.nameFirst());
    boolean fits = capitals
        ? name.parts() <= 2 && !runs.isPlain(tokens, next) && !isPlace(given)
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
        && !runs.isPlain(tokens, end)) {
      end++;
    }
    return Optional.of(new NameMention(
        name.first(), name.nameFirst(), end, end, name.parts() + end - next, false, false, false));
  }

  static boolean isPlace(int kinds) {
    return NameKind.PLACE.in(kinds) && !NameKind.GIVEN.in(kinds) && !NameKind.FAMILY.in(kinds);
  }
}
