package org.referlint.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.Cast.Gender;
import org.referlint.analysis.PersonClues;
import org.referlint.analysis.PlacedBlock;
import org.referlint.analysis.TokenSequence;
import org.referlint.finding.Family;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.WordClass;
import org.referlint.text.TextRange;

/**
 * Tells which finds stand for the one whom an adult's duty to notify, made without consent, rightly leaves unnamed. Labels
 * of everybody else are reported as in every text.
 */
final class RightlyUnnamed {
  /** Entries of this group stand for people and places other than the person referred. */
  private static final String THIRD_PARTY = "third-party";

  /** What tells one person from another; all else that is left out is taken for details of the person referred. */
  private static final Set<String> CODES =
      Set.of("anonymised/initials", "anonymised/name-initial", "anonymised/hashed-identifier");

  private static final String CODE = "code";

  private final AnalyzedDocument document;
  private final Set<String> otherLabels = new HashSet<>();
  private final Optional<String> own;

  /** Reads whose the labels of a document are; one place that says so decides for all. */
  RightlyUnnamed(AnalyzedDocument document, List<Judged.Find> finds) {
    this.document = document;
    PersonClues clues = new PersonClues(document.lexicon());
    Genders genders = new Genders(document);
    Map<String, Integer> codes = new LinkedHashMap<>();
    for (Judged.Find find : finds) {
      if (isAnonymised(find)) {
        String label = label(find.range());
        if (clues.isSomebodyElse(document, find.range()) || genders.differ(label)) {
          otherLabels.add(label);
        }
        if (isCode(find)) {
          codes.merge(label, 1, Integer::sum);
        }
      }
    }
    codes.keySet().removeAll(otherLabels);
    own = codes.entrySet().stream()
        .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
        .map(Map.Entry::getKey);
  }

  /** Whether a find hides the person referred and nobody else. One person has one code. */
  boolean holds(Judged.Find find) {
    String label = label(find.range());
    return isAnonymised(find)
        && !find.entry().kind().equals(THIRD_PARTY)
        && !otherLabels.contains(label)
        && (!isCode(find) || own.filter(label::equals).isPresent());
  }

  private static boolean isCode(Judged.Find find) {
    return find.entry().kind().equals(CODE) || CODES.contains(find.entry().key());
  }

  private static boolean isAnonymised(Judged.Find find) {
    return find.entry().family().reports().filter(Family.ANONYMISED::equals).isPresent();
  }

  private String label(TextRange range) {
    return document.source().slice(range).toLowerCase(Locale.ROOT);
  }

  /** "Male 2" can't be a woman. */
  private static final class Genders {
    private static final Set<String> FEMALE =
        Set.of("female", "woman", "lady", "ms", "mrs", "miss", "madam", "girl");
    private static final Set<String> MALE = Set.of("male", "man", "gentleman", "mr", "boy");

    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private final Gender referred;

    Genders(AnalyzedDocument document) {
      referred = document.cast().gender() == Gender.UNKNOWN
          ? byPronouns(document)
          : document.cast().gender();
    }

    private static Gender byPronouns(AnalyzedDocument document) {
      WordClass female = document.lexicon().wordsOf("she", "her", "woman", "female");
      WordClass male = document.lexicon().wordsOf("he", "his", "man", "male");
      int she = 0;
      int he = 0;
      for (PlacedBlock block : document.blocks()) {
        TokenSequence tokens = block.facts().tokens();
        for (int i = 0; i < tokens.size(); i++) {
          boolean coded = i + 1 < tokens.size()
              && (tokens.is(i + 1, Shape.LETTER) || tokens.is(i + 1, Shape.NUMBER));
          she += female.has(tokens.word(i)) && !coded ? 1 : 0;
          he += male.has(tokens.word(i)) && !coded ? 1 : 0;
        }
      }
      return she > he ? Gender.FEMALE : he > she ? Gender.MALE : Gender.UNKNOWN;
    }

    boolean differ(String label) {
      Set<String> other =
          referred == Gender.FEMALE ? MALE : referred == Gender.MALE ? FEMALE : Set.of();
      return WORD.matcher(label).results().anyMatch(w -> other.contains(w.group()));
    }
  }
}
