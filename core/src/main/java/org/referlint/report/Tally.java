package org.referlint.report;

import java.util.EnumMap;
import java.util.Map;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Family;
import org.referlint.finding.Finding;
import org.referlint.finding.Indicator;
import org.referlint.finding.Severity;

/** Counts over some documents: all, those of a month, those of a group. Not for several threads. */
final class Tally {
  private final Map<Family, Map<Severity, Integer>> findings = new EnumMap<>(Family.class);
  private final Map<Element, Integer> present = new EnumMap<>(Element.class);
  private final Map<Element, Integer> asked = new EnumMap<>(Element.class);
  private final Map<Indicator, Integer> indicators = new EnumMap<>(Indicator.class);
  private int documents;

  void add(CheckedDocument document) {
    documents++;
    for (Finding finding : document.result().findings()) {
      findings
          .computeIfAbsent(finding.rule().family(), f -> new EnumMap<>(Severity.class))
          .merge(finding.severity(), 1, Integer::sum);
    }
    document.result().coverage().elements().forEach((element, state) -> {
      present.merge(element, state.state() == State.PRESENT ? 1 : 0, Integer::sum);
      asked.merge(element, state.state() == State.NOT_APPLICABLE ? 0 : 1, Integer::sum);
    });
    document
        .result()
        .coverage()
        .indicators()
        .keySet()
        .forEach(indicator -> indicators.merge(indicator, 1, Integer::sum));
  }

  int documents() {
    return documents;
  }

  int count(Family family, Severity severity) {
    return findings.getOrDefault(family, Map.of()).getOrDefault(severity, 0);
  }

  int count(Family family) {
    return findings.getOrDefault(family, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  int count(Severity severity) {
    return findings.values().stream().mapToInt(f -> f.getOrDefault(severity, 0)).sum();
  }

  /** Errors and warnings for each document: what weakens a referral, without the advice. */
  double weaknessesPerDocument() {
    return (double) (count(Severity.ERROR) + count(Severity.WARNING)) / documents;
  }

  /** How many documents have an element. */
  int present(Element element) {
    return present.getOrDefault(element, 0);
  }

  /** How many documents are asked for an element. */
  int asked(Element element) {
    return asked.getOrDefault(element, 0);
  }

  /** The share of elements present among those asked for, over all documents. */
  double sharePresent() {
    int all = asked.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0
        ? 0
        : (double) present.values().stream().mapToInt(Integer::intValue).sum() / all;
  }

  /** How many documents show an indicator. */
  int count(Indicator indicator) {
    return indicators.getOrDefault(indicator, 0);
  }
}
