package org.referlint.detectors;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.PlacedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.document.BlockKind;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** The full name of the person referred: two or more names in a row that no rank, place or thing explains. */
final class FullName implements Detector {
  @Override
  public String name() {
    return "full-name";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    Reading reading = new Reading(document.lexicon());
    return document.blocks().stream()
        .filter(block -> block.block().kind() != BlockKind.TABLE_ROW)
        .flatMap(block -> reading.first(block).stream())
        .limit(1)
        .toList();
  }

  private static final class Reading {
    private final WordClass ranks;
    private final WordClass places;
    private final WordClass things;
    private final WordClass before;
    private final WordClass acronyms;
    private final WordClass openers;

    Reading(Lexicon lexicon) {
      ranks = lexicon.wordClass("rank");
      places = lexicon.wordClass("place-word");
      things = lexicon.wordClass("named-thing");
      before = lexicon.wordClass("place-preposition");
      openers = lexicon.wordClass("opener");
      acronyms = lexicon.wordClass("acronym");
    }

    Optional<TextRange> first(PlacedBlock block) {
      TokenSequence tokens = block.facts().tokens();
      for (Sentence sentence : block.facts().sentences()) {
        int i = sentence.first();
        while (i < sentence.end()) {
          int end = runEnd(tokens, sentence, i);
          if (end - i >= 2 && isPerson(tokens, sentence, i, end)) {
            return Optional.of(block.range(i, end));
          }
          i = Math.max(end, i + 1);
        }
      }
      return Optional.empty();
    }

    private int runEnd(TokenSequence tokens, Sentence sentence, int first) {
      int end = first;
      while (end < sentence.end()
          && (isNamePart(tokens, end)
              || end > first && tokens.isHyphenated(end)
              || end > first && isParticle(tokens, sentence, end)
              || end > first && isMiddleInitial(tokens, sentence, end))
          && (end == first
              || tokens.separation(end) == TokenView.JOINED
              || tokens.is(end - 1, Shape.LETTER))) {
        end++;
      }
      return end;
    }

    private boolean isNamePart(TokenSequence tokens, int token) {
      return tokens.is(token, Shape.NAME)
          && !(tokens.is(token, Shape.INITIALS) && acronyms.has(tokens.word(token)))
          && !things.has(tokens.word(token))
          && !ranks.has(tokens.word(token));
    }

    private boolean isMiddleInitial(TokenSequence tokens, Sentence sentence, int token) {
      return tokens.is(token, Shape.LETTER)
          && token + 1 < sentence.end()
          && isNamePart(tokens, token + 1);
    }

    private boolean isParticle(TokenSequence tokens, Sentence sentence, int token) {
      String word = tokens.surface(token).toLowerCase(Locale.ROOT);
      return List.of(
                  "van", "de", "da", "dos", "al", "el", "bin", "bint", "dela", "della", "den",
                  "ibn")
              .contains(word)
          && token + 1 < sentence.end()
          && isNamePart(tokens, token + 1);
    }

    private boolean isPerson(TokenSequence tokens, Sentence sentence, int first, int end) {
      if (end < sentence.end()
          && tokens.separation(end) == TokenView.JOINED
          && (places.has(tokens.word(end)) || things.has(tokens.word(end)))) {
        return false;
      }
      for (int i = first; i < end; i++) {
        if (places.has(tokens.word(i)) || things.has(tokens.word(i))) {
          return false;
        }
      }
      for (int i = first - 1; i >= Math.max(sentence.first(), first - 3); i--) {
        int word = tokens.word(i);
        boolean writer = i > sentence.first() && openers.has(tokens.word(i - 1));
        if (ranks.has(word) && !writer
            || i == first - 1 && before.has(word) && tokens.separation(first) == TokenView.JOINED) {
          return false;
        }
        if (!tokens.is(i, Shape.NUMBER)) {
          break;
        }
      }
      return true;
    }
  }
}
