package org.referlint.context;

import java.util.Optional;
import org.referlint.analysis.Hit;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.Vocabulary;
import org.referlint.lexicon.WordClass;
import org.referlint.text.TextRange;

/**
 * Finds, where no quotation marks stand, what the person referred was told, and what they fear that others think of them:
 * words that they hear or dread, and no judgement of the writer. Immutable, safe for all threads.
 */
final class Hearsay {
  /** How far behind a fear stands what others would do: "frightened that the Home Office will think". */
  private static final int FEAR_REACH = 8;

  private final WordClass told;
  private final WordClass be;
  private final WordClass they;
  private final WordClass them;
  private final WordClass female;
  private final WordClass her;
  private final WordClass male;
  private final WordClass him;
  private final WordClass breakers;
  private final WordClass that;
  private final WordClass fears;
  private final WordClass would;
  private final WordClass think;

  Hearsay(Lexicon lexicon) {
    told = lexicon.wordsOf("told", "promised", "assured", "warned");
    be = lexicon.wordClass("be");
    they = lexicon.wordClass("they");
    them = lexicon.wordClass("them");
    female = lexicon.wordClass("female");
    her = lexicon.wordsOf("her");
    male = lexicon.wordClass("male");
    him = lexicon.wordsOf("him");
    breakers = lexicon.wordClass("clause-breaker");
    that = lexicon.wordsOf("that");
    fears = lexicon.wordClass("fear-of");
    would = lexicon.wordsOf("would", "will", "might", "may", "'d", "'ll");
    think = lexicon.wordsOf(
        "think", "say", "believe", "assume", "call", "accuse", "take", "treat", "decide", "see");
  }

  /** The words that show that a hit is hearsay; empty where none do. */
  Optional<TextRange> of(TokenSequence tokens, Sentence sentence, Hit hit) {
    return toldThem(tokens, sentence, hit)
        .or(() -> toldByAnother(tokens, sentence, hit))
        .or(() -> feared(tokens, sentence, hit));
  }

  /** "She was told that ...". */
  private Optional<TextRange> toldThem(TokenSequence tokens, Sentence sentence, Hit hit) {
    for (int i = hit.first() - 1; i >= sentence.first() + 2; i--) {
      int before = i - 2;
      boolean person = they.has(tokens.word(before))
          || tokens.is(before, Shape.NAME)
          || tokens.is(before, Shape.NUMBER);
      if (told.has(tokens.word(i)) && be.has(tokens.word(i - 1)) && person) {
        return Optional.of(tokens.range(i - 1, i + 1));
      }
      // "told that she was lazy and that nobody would help" goes on with what was told.
      boolean goesOn = i + 1 < hit.first() && that.has(tokens.word(i + 1));
      if (tokens.word(i) != Vocabulary.UNKNOWN && breakers.has(tokens.word(i)) && !goesOn) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "He told her that she ...": whichever of them is the person referred, these are not the writer's words about them. */
  private Optional<TextRange> toldByAnother(TokenSequence tokens, Sentence sentence, Hit hit) {
    for (int i = sentence.first() + 1; i + 2 < hit.first(); i++) {
      int speaker = tokens.word(i - 1);
      int listener = tokens.word(i + 1);
      boolean woman = male.has(speaker) && her.has(listener);
      boolean man = female.has(speaker) && him.has(listener);
      if (told.has(tokens.word(i)) && they.has(speaker) && (woman || man)) {
        int subject = hit.first() - 1;
        while (subject > i + 1 && !they.has(tokens.word(subject))) {
          subject--;
        }
        boolean same = (woman ? female : male).has(tokens.word(subject));
        return same ? Optional.of(tokens.range(i - 1, i + 2)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "He is scared that the Home Office will think he ...". */
  private Optional<TextRange> feared(TokenSequence tokens, Sentence sentence, Hit hit) {
    for (int fear = sentence.first(); fear + 2 < hit.first(); fear++) {
      int limit = Math.min(hit.first() - 1, fear + FEAR_REACH);
      for (int i = fear + 1; fears.has(tokens.word(fear)) && i < limit; i++) {
        boolean others = !them.has(tokens.word(i - 1))
            && would.has(tokens.word(i))
            && think.has(tokens.word(i + 1));
        if (others) {
          return Optional.of(tokens.range(fear, i + 2));
        }
      }
    }
    return Optional.empty();
  }
}
