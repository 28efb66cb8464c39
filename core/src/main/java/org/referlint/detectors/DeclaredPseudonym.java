package org.referlint.detectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.DocumentFact;
import org.referlint.analysis.Hit;
import org.referlint.analysis.PlacedBlock;
import org.referlint.analysis.RareFact;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.DictionaryFamily;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.WordClass;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/**
 * A name of which the text itself says that it is not the real one, wherever it stands again: "Teresa" behind "Teresa*",
 * behind "Teresa is not her real name", behind "whom we will call Teresa".
 */
final class DeclaredPseudonym implements Detector {
  private static final String CHANGED = "anonymised/name-changed";

  /** Entries that say so of the name in front of them. */
  private static final Set<String> OF_NAME_BEFORE =
      Set.of("anonymised/not-real-name", "anonymised/pseudonym", CHANGED);

  /** The entry whose words end with the name. */
  private static final String NAMES_ITSELF = "anonymised/called-in-report";

  private static final int REACH = 3;

  @Override
  public String name() {
    return "declared-pseudonym";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    Set<String> names = names(document);
    if (names.isEmpty()) {
      return List.of();
    }
    List<TextRange> starred = new StarredPseudonym().detect(document);
    Map<String, Integer> counts = new HashMap<>();
    Set<Integer> starredEnds = new HashSet<>();
    for (TextRange range : starred) {
      String name = unstarred(document.source().slice(range));
      counts.put(name, 1);
      starredEnds.add(range.start() + document.source().slice(range).indexOf(name) + name.length());
    }
    List<TextRange> found = new ArrayList<>();
    for (PlacedBlock block : document.blocks()) {
      TokenSequence tokens = block.facts().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.is(i, Shape.NAME) && names.contains(tokens.surface(i))) {
          TextRange range = block.range(i, i + 1);
          if (!starredEnds.contains(range.end())) {
            counts.merge(tokens.surface(i), 1, Integer::sum);
            found.add(range);
          }
        }
      }
    }
    // Where the name stands but once, the words that declare it are the finding.
    found.removeIf(range -> counts.getOrDefault(document.source().slice(range), 0) < 2);
    return found;
  }

  /**
   * What a block says of names.
   *
   * @param names the names that it calls false
   * @param all where it says of all names that they are changed, counted from the start of the block
   */
  private record Declared(List<String> names, Optional<TextRange> all) {
    boolean says() {
      return !names.isEmpty() || all.isPresent();
    }
  }

  private static final RareFact<Declared> DECLARED =
      new RareFact<>(DeclaredPseudonym::declared, Declared::says);

  private static final DocumentFact<Set<String>> NAMES =
      new DocumentFact<>(DeclaredPseudonym::allNames);

  /** The names that a document calls false. */
  static Set<String> names(AnalyzedDocument document) {
    return NAMES.of(document);
  }

  private static Set<String> allNames(AnalyzedDocument document) {
    Set<String> names = new HashSet<>();
    new StarredPseudonym()
        .detect(document)
        .forEach(r -> names.add(unstarred(document.source().slice(r))));
    RareFact.Found<Declared> declared = DECLARED.in(document);
    for (int i = 0; i < declared.size(); i++) {
      names.addAll(declared.fact(i).names());
    }
    return Set.copyOf(names);
  }

  /** Where a document says of all its names that they are changed; empty where it doesn't. */
  static Optional<TextRange> ofAllNames(AnalyzedDocument document) {
    RareFact.Found<Declared> declared = DECLARED.in(document);
    for (int i = 0; i < declared.size(); i++) {
      Optional<TextRange> all = declared.fact(i).all();
      if (all.isPresent()) {
        return all.map(declared.block(i)::place);
      }
    }
    return Optional.empty();
  }

  private static Declared declared(AnalyzedBlock block) {
    WordClass between = block.lexicon().wordClass("pseudonym-link");
    TokenSequence tokens = block.tokens();
    List<String> names = new ArrayList<>();
    Optional<TextRange> all = Optional.empty();
    for (Hit hit : block.hits()) {
      if (block.lexicon().family(hit.entry()) != DictionaryFamily.ANONYMISED) {
        continue;
      }
      String key = block.lexicon().key(hit.entry());
      boolean before = OF_NAME_BEFORE.contains(key);
      if ((before || key.equals(NAMES_ITSELF)) && block.benignUse(hit).isEmpty()) {
        int name = before ? nameBefore(block, hit, between) : hit.reportEnd() - 1;
        if (name >= 0 && tokens.is(name, Shape.NAME)) {
          names.add(tokens.surface(name));
        }
        if (all.isEmpty() && key.equals(CHANGED) && namesAll(tokens, hit)) {
          all = Optional.of(tokens.range(hit.reportFirst(), hit.reportEnd()));
        }
      }
    }
    return new Declared(List.copyOf(names), all);
  }

  private static boolean namesAll(TokenSequence tokens, Hit hit) {
    for (int token = hit.reportFirst(); token < hit.reportEnd(); token++) {
      if (tokens.surface(token).equalsIgnoreCase("names")) {
        return true;
      }
    }
    return false;
  }

  /** The token of the name in front of the words that declare it false; -1 where none stands there. */
  private static int nameBefore(AnalyzedBlock block, Hit hit, WordClass between) {
    TokenSequence tokens = block.tokens();
    Sentence sentence = block.sentences().get(hit.sentence());
    for (int i = hit.reportFirst() - 1;
        i >= Math.max(sentence.first(), hit.reportFirst() - REACH);
        i--) {
      if (tokens.is(i, Shape.NAME)) {
        return i;
      }
      if (!between.has(tokens.word(i))) {
        return -1;
      }
    }
    return -1;
  }

  private static String unstarred(String name) {
    return name.replace("*", "").replace("\\", "");
  }
}
