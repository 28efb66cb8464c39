package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.PlacedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.Vocabulary;
import org.referlint.lexicon.WordClass;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** A given name with one letter in the place of the family name: "Daniel O.", "Thuy P". */
final class NameInitial implements Detector {
  @Override
  public String name() {
    return "name-initial";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    WordClass codedThings = document.lexicon().wordClass("coded-thing");
    WordClass personVerbs = document.lexicon().wordClass("person-verb");
    List<TextRange> found = new ArrayList<>();
    for (PlacedBlock block : document.blocks()) {
      TokenSequence tokens = block.facts().tokens();
      for (Sentence sentence : block.facts().sentences()) {
        for (int i = sentence.first(); i + 1 < sentence.end(); i++) {
          boolean name = tokens.is(i, Shape.NAME)
              && !tokens.is(i, Shape.INITIALS)
              && tokens.word(i) == Vocabulary.UNKNOWN
              && !codedThings.has(tokens.word(i));
          boolean letter = tokens.is(i + 1, Shape.LETTER)
              && tokens.separation(i + 1) == TokenView.JOINED
              && !tokens.surface(i + 1).equals("I")
              && tokens.end(i) + 1 == tokens.start(i + 1)
              && block.facts().text().charAt(tokens.end(i)) != '-';
          if (name && letter && standsAlone(tokens, sentence, i + 2, personVerbs)) {
            found.add(block.range(i, i + 2));
          }
        }
      }
    }
    return found;
  }

  /** Behind the letter the name must end: a stop, a verb, a possessive; another name makes it a middle initial. */
  private static boolean standsAlone(
      TokenSequence tokens, Sentence sentence, int next, WordClass personVerbs) {
    return next >= sentence.end()
        || tokens.separation(next) == TokenView.PARTED
            && !tokens.is(next, Shape.NAME)
            && !tokens.is(next, Shape.LETTER)
        || personVerbs.has(tokens.word(next))
        || tokens.surface(next).matches("['’]s");
  }
}
