package org.referlint.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.detectors.SubjectName;
import org.referlint.finding.Coverage;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Evidence;
import org.referlint.finding.Finding;
import org.referlint.finding.Indicator;
import org.referlint.finding.Question;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.lexicon.Circumstance;
import org.referlint.lexicon.Missing;
import org.referlint.text.TextRange;

/** What a text lacks: findings about the whole of it, each at the place where the writer would mend it. */
final class Absences {
  /** Where one of these is absent nothing else can be judged, and the first of them alone is reported. */
  private static final List<Circumstance> FIRST = List.of(
      Circumstance.SENTENCES, Circumstance.ENGLISH, Circumstance.ACCOUNT, Circumstance.LENGTH);

  private final AnalyzedDocument document;
  private final Victim victim;
  private final List<Judged.Find> finds;
  private final ShownEvidence shown;

  /** What is there, by label; with that which its words show, where it is not the whole text that shows it. */
  private final Map<String, Optional<? extends Enum<?>>> present = new HashMap<>();

  private final List<String> notAsked = new ArrayList<>();

  Absences(
      AnalyzedDocument document,
      Judged judged,
      Coverage coverage,
      Victim victim,
      BlockCounts counts) {
    this.document = document;
    this.victim = victim;
    this.finds = judged.finds;
    this.shown = judged.shown;
    coverage.elements().forEach((element, state) -> {
      if (state.state() == State.PRESENT) {
        present.put("element/" + element.id(), Optional.of(element));
      } else if (state.state() == State.NOT_APPLICABLE) {
        notAsked.add("element/" + element.id());
      }
    });
    for (Indicator indicator : coverage.indicators().keySet()) {
      present.put("indicator/" + indicator.id(), Optional.of(indicator));
    }
    for (Circumstance circumstance : shown.of(Circumstance.class)) {
      present.put(label(circumstance), Optional.of(circumstance));
    }
    present.remove(label(Circumstance.CHILD));
    present.remove(label(Circumstance.ADULT));
    present.put(
        label(victim == Victim.CHILD ? Circumstance.CHILD : Circumstance.ADULT), Optional.empty());
    new WholeText(document, shown, coverage, counts)
        .circumstances()
        .forEach(circumstance -> present.put(label(circumstance), Optional.empty()));
  }

  private static String label(Circumstance circumstance) {
    return "circumstance/" + circumstance.id();
  }

  /** What is absent and matters, the weightiest first. */
  List<Missing> of(List<Missing> all) {
    for (Circumstance circumstance : FIRST) {
      String label = label(circumstance);
      List<Missing> only = all.stream()
          .filter(missing -> missing.label().equals(label) && isAbsent(missing))
          .toList();
      boolean aboutSomebody = circumstance == Circumstance.LENGTH
          || SubjectName.of(document).label().isPresent();
      if (!only.isEmpty() && !aboutSomebody) {
        return only;
      }
      if (!only.isEmpty()) {
        // Even a few lines about a person can name them, and must where a label stands in the place
        // of the name.
        return Stream.concat(
                only.stream(),
                all.stream().filter(m -> m.isOf(Element.SUBJECT_NAMED) && isAbsent(m)))
            .toList();
      }
    }
    List<Missing> absent = new ArrayList<>(all);
    absent.removeIf(missing -> !isAbsent(missing));
    absent.sort((one, other) -> severity(one).compareTo(severity(other)));
    return absent;
  }

  private boolean isAbsent(Missing missing) {
    return !present.containsKey(missing.label())
        && !notAsked.contains(missing.label())
        && present.keySet().containsAll(missing.when());
  }

  private Severity severity(Missing missing) {
    return missing.severity().getOrDefault(victim, Severity.WARNING);
  }

  /** The finding of an absence; empty where a short text need not name the person. */
  Optional<Finding> finding(Missing missing) {
    if (missing.isOf(Element.SUBJECT_NAMED)) {
      return NoName.finding(document, missing, victim, place(missing));
    }
    return Optional.of(new Finding(
        missing.rule(),
        severity(missing),
        place(missing),
        true,
        "",
        Messages.of(missing),
        List.of(),
        List.of(),
        missing.source()));
  }

  Question question(Missing missing) {
    return new Question(missing.kind(), severity(missing), missing.question());
  }

  /**
   * Where the writer would mend an absence: beside what belongs to it, else at the first line. Words that are reported
   * themselves are passed over, so that two reports with different remedies do not lie on each other.
   */
  private TextRange place(Missing missing) {
    for (String label : missing.near()) {
      Optional<TextRange> beside = present
          .getOrDefault(label, Optional.empty())
          .flatMap(what -> shown.first(what, evidence -> isUnreported(evidence.range())))
          .map(Evidence::range);
      if (beside.isPresent()) {
        return beside.get();
      }
    }
    return WholeText.firstLine(document);
  }

  private boolean isUnreported(TextRange words) {
    for (Judged.Find find : finds) {
      if (find.range().equals(words)) {
        return false;
      }
    }
    return true;
  }
}
