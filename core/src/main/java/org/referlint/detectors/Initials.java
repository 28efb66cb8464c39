package org.referlint.detectors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.PlacedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.WordClass;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** Bare initials that do what only a name does: "JS was seen", "K disclosed", "M's mother". */
final class Initials implements Detector {
  @Override
  public String name() {
    return "initials";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    Reading reading = new Reading(document.lexicon());
    Set<String> names = new HashSet<>();
    for (PlacedBlock block : document.blocks()) {
      reading.forEachCandidate(block, (sentence, first, end) -> {
        if (reading.actsAsName(block.facts().tokens(), sentence, first, end)) {
          names.add(label(block.facts().tokens(), first, end));
        }
      });
    }
    List<TextRange> found = new ArrayList<>();
    if (!names.isEmpty()) {
      for (PlacedBlock block : document.blocks()) {
        reading.forEachCandidate(block, (sentence, first, end) -> {
          if (names.contains(label(block.facts().tokens(), first, end))) {
            found.add(block.range(first, end));
          }
        });
      }
    }
    return found;
  }

  private static String label(TokenSequence tokens, int first, int end) {
    StringBuilder label = new StringBuilder();
    for (int i = first; i < end; i++) {
      label.append(tokens.surface(i));
    }
    return label.toString().toUpperCase(Locale.ROOT);
  }

  /** Takes a run of capital letters that may be initials. */
  private interface Candidates {
    void take(Sentence sentence, int first, int end);
  }

  private static final class Reading {
    private final WordClass acronyms;
    private final WordClass personVerbs;
    private final WordClass codeNouns;
    private final WordClass family;
    private final WordClass belongings;
    private final WordClass poss;

    Reading(Lexicon lexicon) {
      acronyms = lexicon.wordClass("acronym");
      personVerbs = lexicon.wordClass("person-verb");
      codeNouns = lexicon.wordClass("coded-thing");
      family = lexicon.wordClass("family");
      belongings = lexicon.wordClass("belonging");
      poss = lexicon.wordClass("poss");
    }

    void forEachCandidate(PlacedBlock block, Candidates taker) {
      TokenSequence tokens = block.facts().tokens();
      for (Sentence sentence : block.facts().sentences()) {
        int i = sentence.first();
        while (i < sentence.end()) {
          int end = dottedEnd(tokens, sentence, i);
          if (isCandidate(tokens, sentence, i, end)) {
            taker.take(sentence, i, end);
          }
          i = end;
        }
      }
    }

    /** "K.M." is one label of several letters. */
    private static int dottedEnd(TokenSequence tokens, Sentence sentence, int first) {
      int end = first + 1;
      while (end < sentence.end()
          && tokens.is(first, Shape.LETTER)
          && tokens.is(end, Shape.LETTER)
          && tokens.start(end) == tokens.end(end - 1) + 1) {
        end++;
      }
      return end;
    }

    private boolean isCandidate(TokenSequence tokens, Sentence sentence, int first, int end) {
      boolean letters = tokens.is(first, Shape.LETTER) || tokens.is(first, Shape.INITIALS);
      if (!letters || acronyms.has(tokens.word(first)) || inCapitals(tokens, sentence)) {
        return false;
      }
      boolean joinedBefore =
          first > sentence.first() && tokens.end(first - 1) + 1 == tokens.start(first);
      if (joinedBefore
          && (codeNouns.has(tokens.word(first - 1))
              || tokens.is(first - 1, Shape.NAME)
              || acronyms.has(tokens.word(first - 1)))) {
        return false;
      }
      boolean number = end < sentence.end() && tokens.is(end, Shape.NUMBER)
          || first > sentence.first() && tokens.is(first - 1, Shape.NUMBER);
      boolean nameFollows = end < sentence.end()
          && tokens.is(end, Shape.NAME)
          && tokens.separation(end) == TokenView.JOINED;
      return !number && !nameFollows;
    }

    private static boolean inCapitals(TokenSequence tokens, Sentence sentence) {
      if (sentence.end() - sentence.first() < 3) {
        return false;
      }
      for (int i = sentence.first(); i < sentence.end(); i++) {
        if (tokens.surface(i).chars().anyMatch(Character::isLowerCase)) {
          return false;
        }
      }
      return true;
    }

    boolean actsAsName(TokenSequence tokens, Sentence sentence, int first, int end) {
      String surface = tokens.surface(first);
      boolean articleOrPronoun = end == first + 1
          && (surface.equals("I") || surface.equals("A") && first == sentence.first());
      if (articleOrPronoun || end >= sentence.end()) {
        return false;
      }
      String next = tokens.surface(end).toLowerCase(Locale.ROOT);
      if (next.equals("'s") || next.equals("’s")) {
        return end + 1 < sentence.end()
            && (family.has(tokens.word(end + 1)) || belongings.has(tokens.word(end + 1)));
      }
      if (next.equals("and")) {
        return end + 1 < sentence.end() && poss.has(tokens.word(end + 1));
      }
      boolean verb =
          personVerbs.has(tokens.word(end)) && tokens.separation(end) == TokenView.JOINED;
      boolean plainBe = next.equals("is") || next.equals("was") || next.equals("has");
      return verb
          && (!plainBe || end + 1 < sentence.end() && personVerbs.has(tokens.word(end + 1)));
    }
  }
}
