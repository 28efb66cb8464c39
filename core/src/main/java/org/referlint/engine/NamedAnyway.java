package org.referlint.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.detectors.SubjectName;
import org.referlint.finding.HeldBack;
import org.referlint.lexicon.Entry;
import org.referlint.text.TextRange;

/**
 * Lets labels pass that hide nobody because the text names the person: ordinary words for people count only where no name
 * and no other label stands, and a role's abbreviation beside a full name is a matter of style.
 */
final class NamedAnyway {
  /** Entries of this group are ordinary words, reported only where the text names nobody. */
  private static final String ORDINARY = "in-place-of-name";

  /** Entries of this group are ordinary words too, but a name only where they stand again and again. */
  private static final String THROUGHOUT = "role-throughout";

  /** Entries of this group are abbreviations of roles. */
  private static final String ROLE = "role-label";

  /** A role's abbreviation that stands more often than this is used as the name, whatever the text calls the person elsewhere. */
  private static final int MATTER_OF_STYLE = 1;

  /** The same for one that the text introduces together with the full name: "the PV, Lan Thi Vu". */
  private static final int INTRODUCED = 2;

  /** A full name is introduced at the latest so many units behind the first abbreviation. */
  private static final int NEAR = 20;

  private static final Set<String> KINDS = Set.of(ORDINARY, THROUGHOUT, ROLE);

  private static final String REASON =
      "nobody is hidden by it: a name or another label stands here";

  private NamedAnyway() {}

  private static void addInQuestion(List<Judged.Find> finds, List<Judged.Find> inQuestion) {
    for (Judged.Find find : finds) {
      if (isInQuestion(find.entry())) {
        inQuestion.add(find);
      }
    }
  }

  /** Whether what an entry finds may hide nobody. */
  static boolean isInQuestion(Entry entry) {
    return KINDS.contains(entry.kind());
  }

  /**
   * The finds that hide nobody, each with what is to be said of it.
   *
   * @param blocks the judged blocks of the document
   * @param others what was found in it as a whole
   */
  static Map<Judged.Find, HeldBack> of(
      AnalyzedDocument document, List<PlacedJudgement> blocks, List<Judged.Find> others) {
    List<Judged.Find> inQuestion = new ArrayList<>();
    for (PlacedJudgement block : blocks) {
      if (block.judged().mayHideNobody()) {
        addInQuestion(block.finds(), inQuestion);
      }
    }
    addInQuestion(others, inQuestion);
    if (inQuestion.isEmpty()) {
      return Map.of();
    }
    SubjectName name = SubjectName.of(document);
    Map<String, Integer> counts = new HashMap<>();
    inQuestion.forEach(f -> counts.merge(key(document, f.range()), 1, Integer::sum));
    Set<String> introduced = name.full().stream()
        .flatMap(full -> inQuestion.stream().filter(f -> isBeside(f.range(), full)))
        .map(f -> key(document, f.range()))
        .collect(Collectors.toSet());
    Map<Judged.Find, HeldBack> passing = new HashMap<>();
    for (Judged.Find find : inQuestion) {
      String key = key(document, find.range());
      int most = introduced.contains(key) ? INTRODUCED : MATTER_OF_STYLE;
      decidedBy(find, name, counts.getOrDefault(key, 0), most)
          .ifPresent(range ->
              passing.put(find, new HeldBack(find.entry().key(), find.range(), REASON, range)));
    }
    return passing;
  }

  private static boolean isBeside(TextRange label, TextRange full) {
    int distance = full.start() - label.end();
    return distance >= 0 && distance < NEAR;
  }

  private static Optional<TextRange> decidedBy(
      Judged.Find find, SubjectName name, int count, int most) {
    if (find.entry().kind().equals(ROLE)) {
      return name.full()
          .filter(full -> count <= most && full.start() - find.range().end() < NEAR);
    }
    boolean once = find.entry().kind().equals(THROUGHOUT) && count == 1;
    return once ? Optional.of(find.range()) : name.full().or(name::label).or(name::partly);
  }

  private static String key(AnalyzedDocument document, TextRange range) {
    return document.source().slice(range).toLowerCase(Locale.ROOT);
  }
}
