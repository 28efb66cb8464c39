package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.RareFact;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.gazetteer.NameKind;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.Vocabulary;
import org.referlint.lexicon.WordClass;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** A given name with one letter in the place of the family name: "Daniel O.", "Thuy P". */
final class NameInitial implements Detector {
  private static final RareFact<List<TextRange>> CUT_NAMES =
      RareFact.ofLists(NameInitial::cutNames);

  @Override
  public String name() {
    return "name-initial";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    return RareFact.places(CUT_NAMES, document);
  }

  private static List<TextRange> cutNames(AnalyzedBlock block) {
    Reading reading = new Reading(block);
    TokenSequence tokens = block.tokens();
    List<TextRange> found = new ArrayList<>();
    for (Sentence sentence : block.sentences()) {
      for (int i = sentence.first() + 1; i < sentence.end(); i++) {
        if (tokens.is(i, Shape.LETTER)
            && tokens.is(i - 1, Shape.NAME)
            && reading.isCutName(tokens, sentence, i)) {
          found.add(tokens.range(i - 1, i + 1));
        }
      }
    }
    return List.copyOf(found);
  }

  private static final class Reading {
    private final AnalyzedBlock block;
    private final WordClass codedThings;
    private final WordClass personVerbs;
    private final WordClass peopleVerbs;
    private final WordClass places;
    private final WordClass articles;
    private final WordClass inPlace;

    Reading(AnalyzedBlock block) {
      this.block = block;
      codedThings = block.lexicon().wordClass("coded-thing");
      personVerbs = block.lexicon().wordClass("person-verb");
      peopleVerbs = block.lexicon().wordClass("people-verb");
      places = block.lexicon().wordClass("place-word");
      articles = block.lexicon().wordClass("a");
      inPlace = block.lexicon().wordClass("place-preposition");
    }

    boolean isCutName(TokenSequence tokens, Sentence sentence, int letter) {
      int name = letter - 1;
      String surface = tokens.surface(letter);
      if (tokens.separation(letter) == TokenView.PARTED
          || surface.equals("I")
          || tokens.end(name) + 1 != tokens.start(letter)
          || tokens.unitBefore(letter) == '-'
          || tokens.is(name, Shape.INITIALS)
          || codedThings.has(tokens.word(name))
          || places.has(tokens.word(name))
          || "-/&".indexOf(tokens.unitBehind(letter)) >= 0) {
        return false;
      }
      int kinds = tokens.kindsOf(name, block.gazetteer());
      boolean given = NameKind.GIVEN.in(kinds);
      boolean unknown = tokens.word(name) == Vocabulary.UNKNOWN && kinds == 0;
      // "Sadia Noor K": the name is whole without the letter.
      boolean whole = name > sentence.first()
          && tokens.is(name - 1, Shape.NAME)
          && tokens.separation(name) == TokenView.JOINED
          && tokens.kindsOf(name - 1, block.gazetteer()) != 0
          && tokens.unitBehind(letter) != '.';
      if (!given && !unknown || whole) {
        return false;
      }
      boolean atPlace = name > sentence.first()
          && (inPlace.has(tokens.word(name - 1)) || articles.has(tokens.word(name - 1)));
      return given
          ? endsName(tokens, sentence, letter)
          : !atPlace && doesWhatPeopleDo(tokens, sentence, letter);
    }

    /** Another name behind the letter makes it a middle initial. */
    private boolean endsName(TokenSequence tokens, Sentence sentence, int letter) {
      int next = letter + 1;
      return next >= sentence.end()
          || !tokens.is(next, Shape.NAME)
              && !tokens.is(next, Shape.LETTER)
              && !tokens.is(next, Shape.NUMBER)
          || tokens.separation(next) == TokenView.PARTED && tokens.unitBehind(letter) != '.';
    }

    private boolean doesWhatPeopleDo(TokenSequence tokens, Sentence sentence, int letter) {
      int next = letter + 1;
      if (next >= sentence.end()) {
        return tokens.unitBehind(letter) == '.' && letter - 1 > sentence.first();
      }
      boolean parted = tokens.separation(next) == TokenView.PARTED
          && !tokens.is(next, Shape.NAME)
          && !tokens.is(next, Shape.LETTER);
      return parted
          || personVerbs.has(tokens.word(next))
          || peopleVerbs.has(tokens.word(next))
          || tokens.surface(next).matches("['’]s");
    }
  }
}
