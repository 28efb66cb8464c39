package org.referlint.engine;

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
  private CoverageReader() {}

  static Coverage read(ShownEvidence shown, Victim victim) {
    Map<Element, ElementState> elements = new EnumMap<>(Element.class);
    for (Element element : Element.values()) {
      State state = !isAsked(element, shown, victim)
          ? State.NOT_APPLICABLE
          : shown.has(element) ? State.PRESENT : State.MISSING;
      elements.put(
          element, new ElementState(state, state == State.PRESENT ? shown.of(element) : List.of()));
    }
    Map<Indicator, List<Evidence>> indicators = new EnumMap<>(Indicator.class);
    for (Indicator indicator : shown.of(Indicator.class)) {
      indicators.put(indicator, shown.of(indicator));
    }
    return new Coverage(elements, indicators, List.of());
  }

  /**
   * A child's referral needs no means and no consent; an adult's duty to notify leaves the person unnamed. Whoever says that
   * the officer in the case was spoken to says that there is a case.
   */
  private static boolean isAsked(Element element, ShownEvidence shown, Victim victim) {
    boolean child = victim == Victim.CHILD;
    return switch (element) {
      case MEANS, CONSENT -> !child;
      case SAFEGUARDING -> child;
      case OFFICER_IN_CASE -> shown.has(Circumstance.ARREST) || shown.has(Element.OFFICER_IN_CASE);
      case SUBJECT_NAMED -> child || !shown.has(Circumstance.DUTY_TO_NOTIFY);
      default -> true;
    };
  }
}
