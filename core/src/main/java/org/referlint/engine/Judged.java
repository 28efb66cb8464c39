package org.referlint.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.finding.DetectorFailure;
import org.referlint.finding.Element;
import org.referlint.finding.Evidence;
import org.referlint.finding.Grounds;
import org.referlint.finding.HeldBack;
import org.referlint.finding.Indicator;
import org.referlint.finding.RelatedPlace;
import org.referlint.lexicon.Circumstance;
import org.referlint.lexicon.Entry;
import org.referlint.overlap.KnownSources;
import org.referlint.pasted.Passage;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** Every find of a document after its context was read, sorted by what it leads to. */
final class Judged {
  /**
   * What an entry found.
   *
   * @param entry the entry
   * @param range where, in the source
   * @param certain whether there is no doubt that the words are meant of the person referred
   * @param seen what gave it away, in words; empty where the words themselves did
   * @param related where else the words stand
   * @param grounds why
   */
  record Find(
      Entry entry,
      TextRange range,
      boolean certain,
      List<String> seen,
      List<RelatedPlace> related,
      Grounds grounds) {
    Find(
        Entry entry,
        TextRange range,
        boolean certain,
        List<String> seen,
        List<RelatedPlace> related) {
      this(entry, range, certain, seen, related, Grounds.RULE);
    }

    /** The same find in a text in which its words stand further back; what is related to it stays. */
    Find shiftedBy(int distance) {
      return new Find(
          entry, range.shiftedBy(distance), certain, seen, related, grounds.shiftedBy(distance));
    }
  }

  private final AnalyzedDocument document;
  private final PassageSearch search;

  /** The blocks, in order. */
  final List<PlacedJudgement> blocks;

  /** What entries of findings found: in blocks first, in their order, then in the text as a whole. */
  final List<Find> finds = new ArrayList<>();

  /** What was cleared in the text as a whole; what was cleared in a block stands there. */
  private final List<HeldBack> cleared = new ArrayList<>();

  /** Finds that are not reported because the text names or labels the person elsewhere, each with what is to be said of it. */
  final Map<Find, HeldBack> hidingNobody = new HashMap<>();

  /** What the words of the text show. */
  final ShownEvidence shown;

  final List<DetectorFailure> failures = new ArrayList<>();

  /**
   * Takes what each block says and runs all detectors.
   *
   * @param memory what is known of the blocks from the check of an earlier state
   */
  Judged(
      AnalyzedDocument document,
      BlockJudge judge,
      List<Detector> detectors,
      KnownSources sources,
      DocumentMemory memory) {
    this.document = document;
    this.search = memory.search();
    blocks = memory.judge(document, judge);
    for (PlacedJudgement block : blocks) {
      finds.addAll(block.finds());
    }
    shown = new ShownEvidence(blocks);
    int inBlocks = finds.size();
    for (Detector detector : detectors) {
      run(detector, document);
    }
    guard(
        "names",
        () -> hidingNobody.putAll(
            NamedAnyway.of(document, blocks, finds.subList(inBlocks, finds.size()))));
    guard("known sources", () -> OverlapReader.readKnown(document, sources, this));
  }

  /** Takes the passages that were found, or finds them. Whoever has something else to do does it before. */
  void takePassages() {
    guard("repeated passages", () -> OverlapReader.readRepeated(document, search.repeated(), this));
    guard("pasted passages", () -> takePassages(search.pasted()));
  }

  private void takePassages(List<Passage> passages) {
    for (Passage passage : passages) {
      for (Entry entry : document.lexicon().detectedBy(passage.kind().id())) {
        finds.add(new Find(entry, passage.range(), true, passage.signals(), List.of()));
      }
    }
  }

  private void run(Detector detector, AnalyzedDocument document) {
    for (Entry entry : document.lexicon().detectedBy(detector.name())) {
      guard(detector.name(), () -> detector.detect(document).forEach(range -> take(entry, range)));
    }
  }

  /** What breaks down is noted, and the rest goes on. */
  private void guard(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      // The message of an exception may quote the text; its kind and place never do.
      StackTraceElement[] trace = e.getStackTrace();
      String place = trace.length == 0 ? "" : " at " + trace[0];
      failures.add(new DetectorFailure(name, e.getClass().getSimpleName() + place));
    }
  }

  private void take(Entry entry, TextRange range) {
    Evidence evidence = new Evidence(range, entry.key());
    switch (entry.family()) {
      case ELEMENT -> Element.of(entry.kind()).ifPresent(element -> shown.add(element, evidence));
      case INDICATOR ->
        Indicator.of(entry.kind()).ifPresent(indicator -> shown.add(indicator, evidence));
      case CIRCUMSTANCE -> shown.add(Circumstance.of(entry.kind()), evidence);
      default -> finds.add(new Find(entry, range, true, List.of(), List.of()));
    }
  }

  /** Notes what was cleared in the text as a whole. */
  void clear(HeldBack held) {
    cleared.add(held);
  }

  /** All that was cleared, ascending, each once. It is found nearly in order, so little is left to sort. */
  List<HeldBack> heldBack() {
    List<HeldBack> order = new ArrayList<>(cleared);
    for (PlacedJudgement block : blocks) {
      block.addHeldBack(order);
    }
    order.sort(null);
    List<HeldBack> once = new ArrayList<>(order.size());
    for (HeldBack held : order) {
      if (once.isEmpty() || !held.equals(once.get(once.size() - 1))) {
        once.add(held);
      }
    }
    return once;
  }

  /** What one entry found, whatever it leads to. */
  List<TextRange> rangesOf(Entry entry) {
    return switch (entry.family()) {
      case ELEMENT -> ranges(Element.of(entry.kind()).orElseThrow(), entry);
      case INDICATOR -> ranges(Indicator.of(entry.kind()).orElseThrow(), entry);
      case CIRCUMSTANCE -> ranges(Circumstance.of(entry.kind()), entry);
      default ->
        finds.stream()
            .filter(f -> f.entry().equals(entry) && !hidingNobody.containsKey(f))
            .map(Find::range)
            .toList();
    };
  }

  private List<TextRange> ranges(Enum<?> what, Entry entry) {
    return shown.of(what).stream()
        .filter(e -> e.entry().equals(entry.key()))
        .map(Evidence::range)
        .toList();
  }
}
