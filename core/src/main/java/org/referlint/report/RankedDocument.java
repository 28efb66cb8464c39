package org.referlint.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Finding;
import org.referlint.finding.Indicator;
import org.referlint.finding.Severity;
import org.referlint.html.Html;

/**
 * A document as a report keeps it until all are known.
 *
 * @param number its place in the run, from 1
 * @param name what it is called: its reference, or its path
 * @param date the day it was written, or nothing
 * @param group its team, or nothing
 * @param counts its findings by severity
 * @param elements the state of each element
 * @param indicators the indicators found
 * @param section the part of the page that shows it
 */
record RankedDocument(
    int number,
    String name,
    String date,
    String group,
    Map<Severity, Integer> counts,
    Map<Element, State> elements,
    Set<Indicator> indicators,
    Html section) {
  /** The worst first: by errors, by warnings, by elements missing; of equals the earlier. */
  static final Comparator<RankedDocument> WORST_FIRST = Comparator.comparingInt(
          (RankedDocument d) -> -d.count(Severity.ERROR))
      .thenComparingInt(d -> -d.count(Severity.WARNING))
      .thenComparingInt(d -> -d.count(State.MISSING))
      .thenComparingInt(d -> d.indicators().size())
      .thenComparingInt(RankedDocument::number);

  static RankedDocument of(CheckedDocument document, int number, Html section) {
    Map<Element, State> elements = new EnumMap<>(Element.class);
    document.result().coverage().elements().forEach((e, state) -> elements.put(e, state.state()));
    Set<Indicator> indicators = EnumSet.noneOf(Indicator.class);
    indicators.addAll(document.result().coverage().indicators().keySet());
    return new RankedDocument(
        number,
        name(document),
        document.origin().date().map(Object::toString).orElse(""),
        document.origin().group().orElse(""),
        counts(document),
        elements,
        indicators,
        section);
  }

  static String name(CheckedDocument document) {
    return document.origin().id().orElse(document.source().path());
  }

  private static Map<Severity, Integer> counts(CheckedDocument document) {
    return document.result().findings().stream()
        .collect(Collectors.toMap(
            Finding::severity, f -> 1, Integer::sum, () -> new EnumMap<>(Severity.class)));
  }

  /** The id of its section. */
  String id() {
    return "d" + number;
  }

  int count(Severity severity) {
    return counts.getOrDefault(severity, 0);
  }

  int count(State state) {
    return (int) elements.values().stream().filter(state::equals).count();
  }

  /** How many elements are asked of it. */
  int asked() {
    return elements.size() - count(State.NOT_APPLICABLE);
  }
}
