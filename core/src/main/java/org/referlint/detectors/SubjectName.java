package org.referlint.detectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.Cast;
import org.referlint.analysis.DocumentFact;
import org.referlint.text.TextRange;

/**
 * What a document says of the name of the person referred. The cast of the document tells whose a full name is; where a
 * label, or somebody with one name only, comes first and is spoken of as much, the full name is taken for another's.
 *
 * @param full the full name, where it stands first; empty where it is missing
 * @param part how much of the name there is at least; empty where there is nothing
 * @param label the label that stands in the place of the name; empty where there is none
 * @param partly where the part of the name stands that there is; empty where there is none
 */
public record SubjectName(
    Optional<TextRange> full,
    Optional<Cast.Naming> part,
    Optional<TextRange> label,
    Optional<TextRange> partly) {

  /** Whom a text names once and later than this, in units, is hardly the person referred. */
  private static final int BEGINNING = 200;

  private static final DocumentFact<SubjectName> SUBJECT = new DocumentFact<>(SubjectName::read);

  /** The full name of the person referred alone; looks for labels only where somebody is named in full. */
  static Optional<TextRange> fullNameIn(AnalyzedDocument document) {
    boolean named =
        document.cast().people().stream().anyMatch(p -> p.full().isPresent() && !p.somebodyElse());
    return named ? of(document).full() : Optional.empty();
  }

  /** Reads the name of the person referred. */
  public static SubjectName of(AnalyzedDocument document) {
    return SUBJECT.of(document);
  }

  private static SubjectName read(AnalyzedDocument document) {
    Optional<TextRange> allChanged = DeclaredPseudonym.ofAllNames(document);
    if (allChanged.isPresent()) {
      return new SubjectName(Optional.empty(), Optional.empty(), allChanged, Optional.empty());
    }
    Set<String> pseudonyms = DeclaredPseudonym.names(document);
    List<Cast.Person> people = document.cast().people().stream()
        .filter(p -> !p.somebodyElse())
        .filter(p -> pseudonyms.stream().noneMatch(p::hasPart))
        .toList();
    Optional<Cast.Person> named =
        best(people.stream().filter(p -> p.full().isPresent()).toList());
    if (named.isPresent() && named.get().introduced()) {
      return named(named.get());
    }
    List<TextRange> labels = Labels.of(document);
    Map<String, Integer> counts = new HashMap<>();
    labels.forEach(l -> counts.merge(Labels.key(document, l), 1, Integer::sum));
    Optional<TextRange> label = labels.stream()
        .filter(l -> named.isEmpty()
            || outweighs(l, counts.getOrDefault(Labels.key(document, l), 0), named.get()))
        .findFirst();
    if (label.isPresent()) {
      return new SubjectName(Optional.empty(), Optional.empty(), label, Optional.empty());
    }
    Optional<Cast.Person> partly = best(people.stream()
        .filter(p -> p.full().isEmpty())
        .filter(p -> named.isEmpty()
            ? p.mentions() > 1 || p.evident() || p.first().start() < BEGINNING
            : isRival(p.first(), p.mentions(), named.get()))
        .toList());
    if (partly.isPresent()) {
      return new SubjectName(
          Optional.empty(),
          Optional.of(partly.get().naming()),
          Optional.empty(),
          Optional.of(partly.get().first()));
    }
    return named
        .map(SubjectName::named)
        .orElse(new SubjectName(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** The first of those with the highest score. */
  private static Optional<Cast.Person> best(List<Cast.Person> people) {
    Cast.@Nullable Person best = null;
    for (Cast.Person person : people) {
      if (best == null || person.score() > best.score()) {
        best = person;
      }
    }
    return Optional.ofNullable(best);
  }

  private static SubjectName named(Cast.Person person) {
    return new SubjectName(
        person.full(), Optional.of(Cast.Naming.FULL), Optional.empty(), Optional.empty());
  }

  private static boolean isRival(TextRange first, int mentions, Cast.Person named) {
    return first.start() < named.first().start() && mentions >= named.mentions();
  }

  /** Somebody named once in passing is not the one whom the text calls by a label all the time. */
  private static boolean outweighs(TextRange label, int count, Cast.Person named) {
    return isRival(label, count, named) || !named.evident() && count > 2 * named.mentions();
  }
}
