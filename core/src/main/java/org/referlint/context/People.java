package org.referlint.context;

import java.util.BitSet;
import java.util.Optional;
import org.referlint.analysis.Cast;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.Vocabulary;
import org.referlint.lexicon.WordClass;
import org.referlint.text.TextRange;

/** Whom words and names stand for: the person referred, or somebody else. Immutable, safe for all threads. */
final class People {
  static final int LONGEST_NOUN_PHRASE = 7;

  final WordClass exploiters;
  final WordClass bystanders;
  final WordClass officials;
  final WordClass family;
  final WordClass victims;
  final WordClass they;
  final WordClass them;
  final WordClass relative;
  private final WordClass maleTitles;
  private final WordClass femaleTitles;
  private final WordClass titles;
  private final WordClass male;
  private final WordClass ofSomething;
  private final WordClass older;
  private final WordClass members;
  private final WordClass of;
  private final WordClass views;

  People(Lexicon lexicon) {
    exploiters = lexicon.wordClass("exploiter");
    bystanders = lexicon.wordClass("bystander");
    officials = lexicon.wordClass("official");
    family = lexicon.wordClass("family");
    victims = lexicon.wordClass("victim");
    they = lexicon.wordClass("they");
    them = lexicon.wordClass("them");
    relative = lexicon.wordsOf("who", "that");
    maleTitles = lexicon.wordsOf("mr");
    femaleTitles = lexicon.wordClass("female-title");
    titles = lexicon.wordsOf("mr", "mrs", "ms", "miss", "dr");
    male = lexicon.wordsOf("male");
    older = lexicon.wordsOf("older", "elder", "other", "another");
    members = lexicon.wordsOf("member", "nominal", "associate", "affiliate");
    of = lexicon.wordsOf("of");
    views = lexicon.wordsOf(
        "view", "opinion", "words", "eyes", "judgement", "estimation", "assessment", "mind");
    ofSomething = lexicon.wordsOf("of", "at", "from", "for");
  }

  /** Whether a word names one of those the text is about, but not the person referred. */
  boolean isSomebodyElse(int word) {
    return exploiters.has(word) || officials.has(word) || family.has(word) || bystanders.has(word);
  }

  /** "Mr Haddad": a run of capitalised words that is known to name somebody else. */
  boolean namesOther(TokenSequence tokens, Sentence sentence, Cast cast, int first, int end) {
    boolean other = false;
    for (int i = first; i < end; i++) {
      if (!tokens.is(i, Shape.NAME) || cast.isVictim(tokens.surface(i))) {
        return false;
      }
      other |= cast.isOther(tokens.surface(i));
    }
    int title = first > sentence.first() ? tokens.word(first - 1) : Vocabulary.UNKNOWN;
    boolean otherGender = cast.gender() == Cast.Gender.FEMALE
            && (maleTitles.has(title) || maleTitles.has(tokens.word(first)))
        || cast.gender() == Cast.Gender.MALE
            && (femaleTitles.has(title) || femaleTitles.has(tokens.word(first)));
    return other || otherGender;
  }

  /** Behind the run of names that begins with a token. */
  static int nameEnd(TokenSequence tokens, int first, int limit) {
    int end = first + 1;
    while (end < limit && tokens.is(end, Shape.NAME)) {
      end++;
    }
    return end;
  }

  /** Whether the person referred may stand between an official and the words, as the one the words are said of. */
  boolean hasPerson(TokenSequence tokens, Cast cast, BitSet pronouns, int from, int end) {
    for (int i = behindApposition(tokens, from, end); i < end; i++) {
      int word = tokens.word(i);
      boolean pronoun = (they.has(word) || them.has(word)) && !pronouns.get(i);
      boolean name = tokens.is(i, Shape.NAME) && !cast.isOther(tokens.surface(i));
      if (name && !titles.has(word) || victims.has(word) || pronoun) {
        return true;
      }
    }
    return false;
  }

  /** "the tenant of the house, Mr Shaun Ridley, ...": a name between commas is that of the one named before it. */
  int behindApposition(TokenSequence tokens, int from, int end) {
    int name = from;
    boolean goesOn = from < end && ofSomething.has(tokens.word(from));
    while (goesOn && name < end && tokens.separation(name) != TokenView.PARTED) {
      name++;
    }
    int behind = name;
    while (behind < end
        && (tokens.is(behind, Shape.NAME) || titles.has(tokens.word(behind)))
        && (behind == name || tokens.separation(behind) != TokenView.PARTED)) {
      behind++;
    }
    return behind > name
            && tokens.separation(name) == TokenView.PARTED
            && tokens.separation(behind) == TokenView.PARTED
        ? behind
        : from;
  }

  /** "the older boy": a word for a child that means another one. */
  boolean isAnother(TokenSequence tokens, int token, int start) {
    return token > start && victims.has(tokens.word(token)) && older.has(tokens.word(token - 1));
  }

  /** "police have the man who collects NAME down as": whoever does something to somebody stands before them. */
  Optional<TextRange> actor(TokenSequence tokens, int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      if (they.has(tokens.word(i)) || tokens.is(i, Shape.NAME) || victims.has(tokens.word(i))) {
        return Optional.empty();
      }
      if (exploiters.has(tokens.word(i)) && relative.has(tokens.word(i + 1))) {
        return Optional.of(tokens.range(i, i + 1));
      }
    }
    return Optional.empty();
  }

  /** "the woman who drops Jordan at the station is ...": whoever does something to the person referred is somebody else. */
  boolean actsOnVictim(TokenSequence tokens, Cast cast, BitSet pronouns, int token, int end) {
    if (token + 2 >= end || !relative.has(tokens.word(token + 1))) {
      return false;
    }
    for (int i = token + 3; i < end; i++) {
      boolean object = them.has(tokens.word(i)) && !pronouns.get(i);
      if (object || tokens.is(i, Shape.NAME) && cast.isVictim(tokens.surface(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word for another person stands in one of the next two places: "Leah's older brother". */
  boolean kinFollows(TokenSequence tokens, int from, int end) {
    for (int i = from; i < Math.min(from + 2, end); i++) {
      int word = tokens.word(i);
      if (family.has(word) || officials.has(word) || bystanders.has(word) || exploiters.has(word)) {
        return true;
      }
    }
    return false;
  }

  /** Police notes call the person referred "male" without an article. */
  boolean isBareMale(TokenSequence tokens, int token, Sentence sentence) {
    return male.has(tokens.word(token))
        && (token == sentence.first() || tokens.separation(token) == TokenView.PARTED);
  }

  /** "Gang member, known to police": notes call the person referred so, and the gang is nobody they speak of. */
  boolean isBareMember(TokenSequence tokens, int token, Sentence sentence) {
    return token == sentence.first()
        && token + 1 < sentence.end()
        && members.has(tokens.word(token + 1));
  }

  /** Whether a token is a name; a capital at the beginning of a sentence says nothing by itself. */
  static boolean isName(TokenSequence tokens, int token, Sentence sentence) {
    if (!tokens.is(token, Shape.NAME)) {
      return false;
    }
    boolean nameFollows = token + 1 < sentence.end()
        && (tokens.is(token + 1, Shape.NAME) || tokens.is(token + 1, Shape.NUMBER));
    return token > sentence.first() || nameFollows;
  }

  /** "Social worker: NAME is ...", "in the opinion of his doctor": who says it, and not of whom. */
  boolean isWhoseView(TokenSequence tokens, int token, int start) {
    if (!officials.has(tokens.word(token)) && !family.has(tokens.word(token))) {
      return false;
    }
    if (token - start < LONGEST_NOUN_PHRASE && tokens.unitBehind(token) == ':') {
      return true;
    }
    for (int i = token - 1; i > Math.max(start, token - LONGEST_NOUN_PHRASE); i--) {
      if (of.has(tokens.word(i)) && views.has(tokens.word(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
