package org.referlint.context;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Cast;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.Vocabulary;
import org.referlint.lexicon.WordClass;

/**
 * Tells whom "he", "she" and "they" mean, sentence by sentence. A referral is about the person referred, so a pronoun means
 * them unless something speaks against it: its gender, or a sentence before that was about somebody else and goes on.
 * Immutable, safe for all threads.
 */
final class Referents {
  /** So many tokens a sentence may have to be one that leaves words out. */
  private static final int LONGEST_NOTE = 14;

  /** Behind so many tokens a sentence still begins with whom it is about: "The driver", "Co-d 1 = NAME". */
  private static final int OPENING_NOUN = 1;

  private static final int OPENING_NAME = 4;

  /** Whom words mean. */
  private enum Who {
    /** Nobody said. */
    UNKNOWN,
    /** The person referred. */
    VICTIM,
    /** An exploiter, a suspect, a third party. */
    OTHER,
    /** Police, staff, a professional. */
    OFFICIAL
  }

  private final WordClass they;
  private final WordClass them;
  private final WordClass exploiters;
  private final WordClass bystanders;
  private final WordClass officials;
  private final WordClass family;
  private final WordClass victims;
  private final WordClass ranks;
  private final WordClass femaleTitles;
  private final WordClass maleTitles;
  private final WordClass females;
  private final WordClass males;
  private final WordClass places;
  private final WordClass towards;
  private final WordClass asides;
  private final WordClass groups;
  private final WordClass others;
  private final WordClass suspicions;
  private final WordClass determiners;
  private final WordClass nouns;
  private final int possessiveS;

  Referents(Lexicon lexicon) {
    they = lexicon.wordClass("they");
    them = lexicon.wordClass("them");
    exploiters = lexicon.wordClass("exploiter");
    bystanders = lexicon.wordClass("bystander");
    officials = lexicon.wordClass("official");
    family = lexicon.wordClass("family");
    victims = lexicon.wordClass("victim");
    ranks = lexicon.wordClass("rank");
    femaleTitles = lexicon.wordClass("female-title");
    maleTitles = lexicon.wordsOf("mr");
    females = lexicon.wordClass("female");
    males = lexicon.wordClass("male");
    places = lexicon.wordsOf(
        "in", "at", "on", "near", "during", "since", "after", "before", "when", "for");
    towards = lexicon.wordClass("towards");
    asides =
        lexicon.wordsOf("about", "of", "when", "whenever", "while", "until", "because", "once");
    groups = lexicon.wordsOf("men", "people", "gang", "group", "couple", "they", "parents");
    others = lexicon.wordsOf("another", "other", "others", "two", "three");
    suspicions = lexicon.wordClass("suspicion-verb");
    determiners = lexicon.wordClass("determiner");
    nouns = lexicon.wordsOf(List.of(victims, exploiters, bystanders, officials, ranks, family));
    Vocabulary vocabulary = lexicon.vocabulary();
    possessiveS = vocabulary.number("'s");
  }

  /** Whom a sentence was about, whether it named the person referred beside, and whether it began with whom it was about. */
  private record Topic(
      Who who, Cast.Gender gender, boolean many, boolean besideVictim, boolean opens) {
    /** Tells apart whom it is about, whether they are many, and whether the person referred stands beside them. */
    byte number() {
      return (byte) (1 + who.ordinal() * 4 + (many ? 2 : 0) + (besideVictim ? 1 : 0));
    }

    Topic beside(boolean victim) {
      return new Topic(who, gender, many, victim, opens);
    }
  }

  /** What was read of a block. */
  static final class Reading {
    /**
     * The tokens that do not stand for the person referred: pronouns, and the first words of sentences that leave out whom
     * they are about and go on about somebody else.
     */
    final BitSet meant = new BitSet();

    private final byte[] topics;

    private Reading(int sentences) {
      topics = new byte[sentences];
    }

    /** Whom a sentence is about, as a small number; 0 where it does not say. */
    int topic(int sentence) {
      return topics[sentence];
    }
  }

  /** Reads a block. */
  Reading read(AnalyzedBlock block, Cast cast) {
    Reading reading = new Reading(block.sentences().size());
    Topic before = null;
    for (int i = 0; i < reading.topics.length; i++) {
      before = read(block.tokens(), block.sentences().get(i), cast, before, reading.meant);
      reading.topics[i] = before == null ? 0 : before.number();
    }
    return reading;
  }

  private @Nullable Topic read(
      TokenSequence tokens, Sentence sentence, Cast cast, @Nullable Topic before, BitSet meant) {
    Topic subject = null;
    boolean victim = false;
    int token = sentence.first();
    boolean elided = before != null
        && before.who() == Who.OTHER
        && !before.besideVictim()
        && before.opens()
        && leavesSubjectOut(tokens, sentence, cast);
    if (elided) {
      meant.set(token);
    }
    while (token < sentence.end()) {
      if (subject != null && tokens.unitBehind(token - 1) == ';') {
        before = subject.beside(victim);
        subject = null;
        victim = false;
      }
      int word = tokens.word(token);
      int end = token + 1;
      Who who = Who.UNKNOWN;
      Cast.Gender gender = Cast.Gender.UNKNOWN;
      if (they.has(word)) {
        gender = gender(word);
        who = conflicts(gender, cast.gender())
            ? Who.OTHER
            : subject == null ? pronoun(tokens, sentence, token, cast, before) : Who.VICTIM;
        if (who != Who.VICTIM) {
          meant.set(token);
        }
      } else if (isName(tokens, sentence, token, cast)) {
        while (end < sentence.end()
            && tokens.is(end, Shape.NAME)
            && tokens.separation(end) == TokenView.JOINED) {
          end++;
        }
        who = name(tokens, sentence, token, end, cast);
        gender = titled(tokens, sentence, token);
      } else if (tokens.is(token, Shape.INITIALS)) {
        who = Who.VICTIM;
      } else if (nouns.has(word) && !isSuspicion(tokens, sentence, token)) {
        who = noun(tokens, sentence, token);
      }
      boolean owner = end < sentence.end() && tokens.word(end) == possessiveS;
      if (who != Who.UNKNOWN && !owner) {
        boolean complement = isBeside(tokens, sentence, token);
        if (subject == null && !complement) {
          int reach = tokens.is(token, Shape.NAME) ? OPENING_NAME : OPENING_NOUN;
          boolean opens = token <= sentence.first() + reach;
          subject = new Topic(who, gender, isMany(tokens, token), false, opens);
        }
      }
      boolean unknownName = cast.knowsVictim()
          && tokens.is(token, Shape.NAME)
          && !tokens.is(token, Shape.INITIALS)
          && !cast.isVictim(tokens.surface(token))
          && !they.has(word);
      victim |= who == Who.VICTIM && !unknownName
          || them.has(word) && subject != null && subject.who() != Who.VICTIM;
      token = end;
    }
    if (elided) {
      return before;
    }
    return subject == null ? null : subject.beside(victim);
  }

  /** "to Biggs", "an answer about a cousin", "stopped when the man came": somebody whom a sentence names and is not about. */
  private boolean isBeside(TokenSequence tokens, Sentence sentence, int token) {
    int before = token - 1;
    if (before < sentence.first()) {
      return false;
    }
    int word = tokens.word(before);
    return places.has(word)
        || towards.has(word)
        || before > sentence.first() + 1
            && determiners.has(word)
            && asides.has(tokens.word(before - 1));
  }

  /** "Lied about the van.", "That is untrue.": a short sentence whose first word is nobody and belongs to nobody. */
  private boolean leavesSubjectOut(TokenSequence tokens, Sentence sentence, Cast cast) {
    int word = tokens.word(sentence.first());
    return sentence.end() - sentence.first() <= LONGEST_NOTE
        && !they.has(word)
        && !determiners.has(word)
        && !victims.has(word)
        && !officials.has(word)
        && (!tokens.is(sentence.first(), Shape.NAME) || opensWithWord(tokens, sentence, cast))
        && !tokens.is(sentence.first(), Shape.INITIALS);
  }

  /** Whether the capital of a sentence's first word says nothing: no other name follows, and nobody is called so. */
  private static boolean opensWithWord(TokenSequence tokens, Sentence sentence, Cast cast) {
    int first = sentence.first();
    String surface = tokens.surface(first);
    return tokens.word(first) != Vocabulary.UNKNOWN
        && (first + 1 == sentence.end()
            || !tokens.is(first + 1, Shape.NAME) && !tokens.is(first + 1, Shape.INITIALS))
        && !cast.isVictim(surface)
        && !cast.isOther(surface);
  }

  /** A capital at the beginning of a sentence makes no name of "Driver" or "Known". */
  private boolean isName(TokenSequence tokens, Sentence sentence, int token, Cast cast) {
    boolean word = token == sentence.first() && opensWithWord(tokens, sentence, cast);
    return tokens.is(token, Shape.NAME) && !word;
  }

  /**
   * Whom a pronoun means that opens a sentence. One that comes later tells of somebody else than the sentence began with, or
   * it would be left out: "the manager paid and he was glad".
   */
  private Who pronoun(
      TokenSequence tokens, Sentence sentence, int token, Cast cast, @Nullable Topic topic) {
    if (topic == null) {
      return Who.VICTIM;
    }
    Cast.Gender gender = gender(tokens.word(token));
    boolean goesOn = topic.who() == Who.OTHER
        && !conflicts(gender, topic.gender())
        && topic.many() == (gender == Cast.Gender.UNKNOWN);
    return goesOn && (!topic.besideVictim() || namesVictim(tokens, sentence, token + 1, cast))
        ? Who.OTHER
        : Who.VICTIM;
  }

  /** Whether the person referred stands behind a pronoun, which then can't mean them: "He told the boy". */
  private boolean namesVictim(TokenSequence tokens, Sentence sentence, int from, Cast cast) {
    for (int i = from; i < Math.min(sentence.end(), from + 6); i++) {
      int word = tokens.word(i);
      boolean noun = victims.has(word) && i > from && !others.has(tokens.word(i - 1));
      if (noun || tokens.is(i, Shape.NAME) && cast.isVictim(tokens.surface(i))) {
        return true;
      }
      if (they.has(word)) {
        return false;
      }
    }
    return false;
  }

  private Who name(TokenSequence tokens, Sentence sentence, int first, int end, Cast cast) {
    boolean other = false;
    for (int i = first; i < end; i++) {
      String surface = tokens.surface(i);
      if (cast.isVictim(surface)) {
        return Who.VICTIM;
      }
      other |= cast.isOther(surface);
    }
    boolean ranked = first > sentence.first()
            && (ranks.has(tokens.word(first - 1)) || officials.has(tokens.word(first - 1)))
        || ranks.has(tokens.word(first));
    boolean place = first > sentence.first()
        && (places.has(tokens.word(first - 1)) || towards.has(tokens.word(first - 1)));
    return ranked ? Who.OFFICIAL : other ? Who.OTHER : place ? Who.UNKNOWN : Who.VICTIM;
  }

  private Who noun(TokenSequence tokens, Sentence sentence, int token) {
    int word = tokens.word(token);
    if (victims.has(word)) {
      boolean another = token > sentence.first() && others.has(tokens.word(token - 1));
      return another ? Who.OTHER : Who.VICTIM;
    }
    if (exploiters.has(word) || bystanders.has(word) && !others.has(word)) {
      return Who.OTHER;
    }
    return officials.has(word) || ranks.has(word)
        ? Who.OFFICIAL
        : family.has(word) ? Who.OTHER : Who.UNKNOWN;
  }

  /** "I suspect": a verb, and nobody who is suspected. */
  private boolean isSuspicion(TokenSequence tokens, Sentence sentence, int token) {
    return suspicions.has(tokens.word(token))
        && token > sentence.first()
        && tokens.word(token) != Vocabulary.UNKNOWN
        && exploiters.has(tokens.word(token))
        && !tokens.is(token - 1, Shape.NUMBER);
  }

  private Cast.Gender titled(TokenSequence tokens, Sentence sentence, int first) {
    int title = tokens.word(first);
    int before = first > sentence.first() ? tokens.word(first - 1) : Vocabulary.UNKNOWN;
    if (femaleTitles.has(title) || femaleTitles.has(before)) {
      return Cast.Gender.FEMALE;
    }
    return maleTitles.has(title) || maleTitles.has(before) ? Cast.Gender.MALE : Cast.Gender.UNKNOWN;
  }

  private boolean isMany(TokenSequence tokens, int token) {
    return groups.has(tokens.word(token))
        || !tokens.is(token, Shape.NAME)
            && tokens.endsWith(token, "s")
            && !they.has(tokens.word(token));
  }

  private Cast.Gender gender(int word) {
    return females.has(word)
        ? Cast.Gender.FEMALE
        : males.has(word) ? Cast.Gender.MALE : Cast.Gender.UNKNOWN;
  }

  private static boolean conflicts(Cast.Gender one, Cast.Gender other) {
    return one != Cast.Gender.UNKNOWN && other != Cast.Gender.UNKNOWN && one != other;
  }
}
