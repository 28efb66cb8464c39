package org.referlint.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.Hit;
import org.referlint.analysis.PlacedBlock;
import org.referlint.context.Cast;
import org.referlint.context.ContextJudge;
import org.referlint.context.Held;
import org.referlint.finding.DetectorFailure;
import org.referlint.finding.Element;
import org.referlint.finding.Evidence;
import org.referlint.finding.Family;
import org.referlint.finding.HeldBack;
import org.referlint.finding.Indicator;
import org.referlint.finding.RelatedPlace;
import org.referlint.learned.Wording;
import org.referlint.learned.WordingModel;
import org.referlint.lexicon.Circumstance;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;
import org.referlint.overlap.KnownSources;
import org.referlint.pasted.Passage;
import org.referlint.pasted.PassageReader;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** Every find of a document after its context was read, sorted by what it leads to. */
final class Judged {
  /** Below this it is not certain that a pattern's words are meant of the person referred, and meant so. */
  private static final double UNCERTAIN = 0.15;

  /** Below this the models are so sure of the contrary that the pattern is held back. */
  private static final double DOUBTED = 0.1;

  /** So sure the models must be of words that no pattern knows. */
  private static final double SURE = 0.9;

  /**
   * What an entry found.
   *
   * @param entry the entry
   * @param range where, in the source
   * @param certain whether there is no doubt that the words are meant of the person referred
   * @param seen what gave it away, in words; empty where the words themselves did
   * @param related where else the words stand
   */
  record Find(
      Entry entry,
      TextRange range,
      boolean certain,
      List<String> seen,
      List<RelatedPlace> related) {}

  /** What entries of findings found. */
  final List<Find> finds = new ArrayList<>();

  final List<HeldBack> heldBack = new ArrayList<>();
  final Map<Element, List<Evidence>> elements = new EnumMap<>(Element.class);
  final Map<Indicator, List<Evidence>> indicators = new EnumMap<>(Indicator.class);
  final Map<Circumstance, List<Evidence>> circumstances = new EnumMap<>(Circumstance.class);
  final List<DetectorFailure> failures = new ArrayList<>();

  /** Reads all hits, asks the models where there are any, and runs all detectors. */
  Judged(
      AnalyzedDocument document,
      ContextJudge judge,
      List<Detector> detectors,
      Optional<WordingModel> model,
      KnownSources sources) {
    Cast cast = judge.cast(document.blocks().stream().map(PlacedBlock::facts).toList());
    for (PlacedBlock block : document.blocks()) {
      ContextJudge.BlockContext context = judge.in(block.facts(), cast);
      Optional<WordingModel.Reader> reader = model.map(m -> m.reader(block.facts(), context));
      List<TextRange> looked = new ArrayList<>();
      for (Hit hit : block.facts().hits()) {
        if (!hit.benign()) {
          read(document.lexicon(), block, hit, context, reader, looked);
        }
      }
      reader.ifPresent(r -> learn(document.lexicon(), block, r, looked));
    }
    for (Detector detector : detectors) {
      run(detector, document);
    }
    OverlapReader.read(document.source(), document.lexicon(), sources, this);
    for (Passage passage : PassageReader.read(document)) {
      for (Entry entry : document.lexicon().detectedBy(passage.kind().id())) {
        finds.add(new Find(entry, passage.range(), true, passage.signals(), List.of()));
      }
    }
  }

  private void read(
      Lexicon lexicon,
      PlacedBlock block,
      Hit hit,
      ContextJudge.BlockContext context,
      Optional<WordingModel.Reader> reader,
      List<TextRange> looked) {
    Entry entry = lexicon.entry(hit.entry());
    TextRange range = block.range(hit.reportFirst(), hit.reportEnd());
    Optional<Family> wording = entry.family().reports().filter(WordingModel::knows);
    Optional<Held> held = context.judge(hit);
    double sureness = held.isPresent() || wording.isEmpty() || reader.isEmpty()
        ? 1
        : reader.get().sureness(hit, wording.get());
    if (sureness < DOUBTED) {
      held = Optional.of(new Held(
          "the trained models do not take the words as meant",
          block.facts().tokens().range(hit.first(), hit.end())));
    }
    boolean certain = sureness >= UNCERTAIN;
    if (wording.isPresent()) {
      looked.add(range);
    }
    if (held.isEmpty()) {
      take(entry, lexicon.key(hit.entry()), range, certain);
    } else {
      heldBack.add(new HeldBack(
          entry.key(), range, held.get().reason(), block.place(held.get().decidedBy())));
    }
  }

  /** Adds what the models find where no pattern was looked at: what a pattern says of the words goes first. */
  private void learn(
      Lexicon lexicon, PlacedBlock block, WordingModel.Reader reader, List<TextRange> looked) {
    List<Entry> entries = lexicon.detectedBy(WordingModel.DETECTOR);
    if (entries.isEmpty()) {
      return;
    }
    for (Wording wording : reader.read(SURE)) {
      TextRange range = block.range(wording.first(), wording.end());
      if (looked.stream().noneMatch(range::overlaps)) {
        entries.stream()
            .filter(e -> e.kind().equals(wording.kind())
                && e.family().reports().filter(wording.family()::equals).isPresent())
            .findFirst()
            .ifPresent(entry -> take(entry, entry.key(), range, true));
      }
    }
  }

  private void run(Detector detector, AnalyzedDocument document) {
    for (Entry entry : document.lexicon().detectedBy(detector.name())) {
      try {
        detector.detect(document).forEach(range -> take(entry, entry.key(), range, true));
      } catch (RuntimeException e) {
        // The message of an exception may quote the text; its kind and place never do.
        StackTraceElement[] trace = e.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        failures.add(new DetectorFailure(detector.name(), e.getClass().getSimpleName() + place));
      }
    }
  }

  private void take(Entry entry, String key, TextRange range, boolean certain) {
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
      default -> finds.add(new Find(entry, range, certain, List.of(), List.of()));
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
