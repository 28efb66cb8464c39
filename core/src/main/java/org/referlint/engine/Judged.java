package org.referlint.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.Hit;
import org.referlint.analysis.PlacedBlock;
import org.referlint.context.ContextJudge;
import org.referlint.context.Held;
import org.referlint.finding.DetectorFailure;
import org.referlint.finding.Element;
import org.referlint.finding.Evidence;
import org.referlint.finding.HeldBack;
import org.referlint.finding.Indicator;
import org.referlint.lexicon.Circumstance;
import org.referlint.lexicon.Entry;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** Every find of a document after its context was read, sorted by what it leads to. */
final class Judged {
  /**
   * What an entry found.
   *
   * @param entry the entry
   * @param range where, in the source
   */
  record Find(Entry entry, TextRange range) {}

  /** What entries of findings found. */
  final List<Find> finds = new ArrayList<>();

  final List<HeldBack> heldBack = new ArrayList<>();
  final Map<Element, List<Evidence>> elements = new EnumMap<>(Element.class);
  final Map<Indicator, List<Evidence>> indicators = new EnumMap<>(Indicator.class);
  final Map<Circumstance, List<Evidence>> circumstances = new EnumMap<>(Circumstance.class);
  final List<DetectorFailure> failures = new ArrayList<>();

  /** Reads all hits and runs all detectors. */
  Judged(AnalyzedDocument document, ContextJudge judge, List<Detector> detectors) {
    for (PlacedBlock block : document.blocks()) {
      ContextJudge.BlockContext context = judge.in(block.facts());
      for (Hit hit : block.facts().hits()) {
        if (!hit.benign()) {
          Entry entry = document.lexicon().entry(hit.entry());
          TextRange range = block.range(hit.reportFirst(), hit.reportEnd());
          Optional<Held> held = context.judge(hit);
          if (held.isEmpty()) {
            take(entry, document.lexicon().key(hit.entry()), range);
          } else {
            heldBack.add(new HeldBack(
                entry.key(), range, held.get().reason(), block.place(held.get().decidedBy())));
          }
        }
      }
    }
    for (Detector detector : detectors) {
      run(detector, document);
    }
  }

  private void run(Detector detector, AnalyzedDocument document) {
    for (Entry entry : document.lexicon().detectedBy(detector.name())) {
      try {
        detector.detect(document).forEach(range -> take(entry, entry.key(), range));
      } catch (RuntimeException e) {
        // The message of an exception may quote the text; its kind and place never do.
        StackTraceElement[] trace = e.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        failures.add(new DetectorFailure(detector.name(), e.getClass().getSimpleName() + place));
      }
    }
  }

  private void take(Entry entry, String key, TextRange range) {
    switch (entry.family()) {
      case ELEMENT ->
        Element.of(entry.kind())
            .ifPresent(element -> elements
                .computeIfAbsent(element, e -> new ArrayList<>())
                .add(new Evidence(range, key)));
      case INDICATOR ->
        Indicator.of(entry.kind())
            .ifPresent(indicator -> indicators
                .computeIfAbsent(indicator, i -> new ArrayList<>())
                .add(new Evidence(range, key)));
      case CIRCUMSTANCE ->
        circumstances
            .computeIfAbsent(Circumstance.of(entry.kind()), c -> new ArrayList<>())
            .add(new Evidence(range, key));
      default -> finds.add(new Find(entry, range));
    }
  }

  /** What one entry found, whatever it leads to. */
  List<TextRange> rangesOf(Entry entry) {
    return switch (entry.family()) {
      case ELEMENT ->
        ranges(elements.getOrDefault(Element.of(entry.kind()).orElseThrow(), List.of()), entry);
      case INDICATOR ->
        ranges(indicators.getOrDefault(Indicator.of(entry.kind()).orElseThrow(), List.of()), entry);
      case CIRCUMSTANCE ->
        ranges(circumstances.getOrDefault(Circumstance.of(entry.kind()), List.of()), entry);
      default ->
        finds.stream().filter(f -> f.entry().equals(entry)).map(Find::range).toList();
    };
  }

  private static List<TextRange> ranges(List<Evidence> evidence, Entry entry) {
    return evidence.stream()
        .filter(e -> e.entry().equals(entry.key()))
        .map(Evidence::range)
        .toList();
  }

  boolean has(Circumstance circumstance) {
    return circumstances.containsKey(circumstance);
  }
}
