package org.referlint.engine;

import java.util.List;
import java.util.Optional;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.Cast;
import org.referlint.detectors.SubjectName;
import org.referlint.finding.Finding;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.lexicon.Missing;
import org.referlint.text.TextRange;

/** What is reported where the full name of the person referred is missing. */
final class NoName {
  /**
   * So many words a text has before it is a narrative that ought to have named the person; a shorter one may be a field of
   * a form, a note, or a text that its writer has just begun.
   */
  private static final int NARRATIVE = 30;

  private NoName() {}

  /**
   * The finding, at the label or the part of a name that stands in the place of the name; empty where a short text holds
   * no label.
   *
   * @param beginning where it stands if there is neither
   */
  static Optional<Finding> finding(
      AnalyzedDocument document, Missing missing, Victim victim, TextRange beginning) {
    SubjectName name = SubjectName.of(document);
    if (name.label().isEmpty() && words(document) < NARRATIVE) {
      return Optional.empty();
    }
    return Optional.of(new Finding(
        missing.rule(),
        missing.severity().getOrDefault(victim, Severity.WARNING),
        name.label().or(name::partly).orElse(beginning),
        true,
        "",
        part(name) + " " + Messages.of(missing),
        List.of(),
        List.of(),
        missing.source()));
  }

  private static int words(AnalyzedDocument document) {
    return document.blocks().stream().mapToInt(b -> b.facts().tokens().size()).sum();
  }

  private static String part(SubjectName name) {
    if (name.part().isEmpty()) {
      return name.label().isPresent()
          ? "A label stands where the name belongs."
          : "No name is there.";
    }
    return name.part().get() == Cast.Naming.FAMILY_ONLY
        ? "Only a family name is there."
        : "Only a given name is there.";
  }
}
