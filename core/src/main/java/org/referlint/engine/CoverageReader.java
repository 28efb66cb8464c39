package org.referlint.engine;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.referlint.finding.Coverage;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Evidence;
import org.referlint.finding.Indicator;
import org.referlint.finding.Victim;
import org.referlint.lexicon.Circumstance;

/** Draws the evidence map of a document from its finds. */
final class CoverageReader {
  private static final Comparator<Evidence> BY_PLACE = CoverageReader::compare;

  private CoverageReader() {}

  static Coverage read(Judged judged, Victim victim) {
    Map<Element, ElementState> elements = new EnumMap<>(Element.class);
    for (Element element : Element.values()) {
      List<Evidence> evidence = sorted(judged.elements.getOrDefault(element, List.of()));
      State state = !isAsked(element, judged, victim)
          ? State.NOT_APPLICABLE
          : evidence.isEmpty() ? State.MISSING : State.PRESENT;
      elements.put(element, new ElementState(state, state == State.PRESENT ? evidence : List.of()));
    }
    Map<Indicator, List<Evidence>> indicators = new EnumMap<>(Indicator.class);
    judged.indicators.forEach((indicator, evidence) -> indicators.put(indicator, sorted(evidence)));
    return new Coverage(elements, indicators, List.of());
  }

  private static int compare(Evidence one, Evidence other) {
    int byPlace = one.range().compareTo(other.range());
    return byPlace != 0 ? byPlace : one.entry().compareTo(other.entry());
  }

  /** By place, each only once. Evidence is found nearly so. */
  private static List<Evidence> sorted(List<Evidence> evidence) {
    for (int i = 1; i < evidence.size(); i++) {
      if (compare(evidence.get(i - 1), evidence.get(i)) >= 0) {
        return evidence.stream().sorted(BY_PLACE).distinct().toList();
      }
    }
    return evidence;
  }

  /**
   * A child's referral needs no means and no consent; an adult's duty to notify leaves the person unnamed. Whoever says that
   * the officer in the case was spoken to says that there is a case.
   */
  private static boolean isAsked(Element element, Judged judged, Victim victim) {
    boolean child = victim == Victim.CHILD;
    return switch (element) {
      case MEANS, CONSENT -> !child;
      case SAFEGUARDING -> child;
      case OFFICER_IN_CASE ->
        judged.has(Circumstance.ARREST) || judged.elements.containsKey(Element.OFFICER_IN_CASE);
      case SUBJECT_NAMED -> child || !judged.has(Circumstance.DUTY_TO_NOTIFY);
      default -> true;
    };
  }
}
