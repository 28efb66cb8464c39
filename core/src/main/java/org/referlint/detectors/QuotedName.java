package org.referlint.detectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.PersonClues;
import org.referlint.analysis.PlacedBlock;
import org.referlint.analysis.RareFact;
import org.referlint.analysis.TokenSequence;
import org.referlint.gazetteer.NameKind;
import org.referlint.lexicon.Shape;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/**
 * A given name that stands between quotation marks wherever it stands, again and again: 'Rose' is hardly Rose. Nicknames of
 * others, and names that the text gives in full, are let pass.
 */
final class QuotedName implements Detector {
  private static final String MARKS = "\"'“”‘’";

  private static final int FEWEST = 2;

  private static final RareFact<List<TextRange>> QUOTED = RareFact.ofLists(QuotedName::quoted);

  @Override
  public String name() {
    return "quoted-name";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    Map<String, List<TextRange>> quoted = new HashMap<>();
    for (TextRange place : RareFact.places(QUOTED, document)) {
      quoted
          .computeIfAbsent(document.source().slice(place), name -> new ArrayList<>())
          .add(place);
    }
    quoted.values().removeIf(places -> places.size() < FEWEST);
    if (quoted.isEmpty()) {
      return List.of();
    }
    quoted.keySet().removeAll(unquoted(document, quoted.keySet()));
    PersonClues clues = new PersonClues(document.lexicon());
    quoted
        .values()
        .removeIf(places -> places.stream().anyMatch(p -> clues.isSomebodyElse(document, p)));
    return quoted.values().stream().flatMap(List::stream).sorted().toList();
  }

  private static List<TextRange> quoted(AnalyzedBlock block) {
    TokenSequence tokens = block.tokens();
    List<TextRange> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, Shape.NAME)
          && isQuoted(tokens, i)
          && NameKind.GIVEN.in(tokens.kindsOf(i, block.gazetteer()))) {
        found.add(tokens.range(i, i + 1));
      }
    }
    return List.copyOf(found);
  }

  private static Set<String> unquoted(AnalyzedDocument document, Set<String> names) {
    Set<String> found = new HashSet<>();
    for (PlacedBlock block : document.blocks()) {
      TokenSequence tokens = block.facts().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.is(i, Shape.NAME) && !isQuoted(tokens, i) && names.contains(tokens.surface(i))) {
          found.add(tokens.surface(i));
        }
      }
    }
    return found;
  }

  private static boolean isQuoted(TokenSequence tokens, int token) {
    return MARKS.indexOf(tokens.unitBefore(token)) >= 0
        && MARKS.indexOf(tokens.unitBehind(token)) >= 0;
  }
}
