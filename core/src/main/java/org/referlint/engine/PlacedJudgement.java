package org.referlint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.PlacedBlock;
import org.referlint.finding.Element;
import org.referlint.finding.Evidence;
import org.referlint.finding.Finding;
import org.referlint.finding.HeldBack;
import org.referlint.finding.Indicator;
import org.referlint.finding.Victim;
import org.referlint.lexicon.Circumstance;

/**
 * What was judged of one block, at its place in a state of its document. It moves with the block, so that an edit costs no
 * more than new offsets for all that stands behind it. For one check at a time.
 */
final class PlacedJudgement {
  /**
   * Words that show something.
   *
   * @param what an {@link Element}, an {@link Indicator} or a {@link Circumstance}
   * @param evidence where they stand
   */
  record Shown(Enum<?> what, Evidence evidence) {}

  /**
   * Findings made of the finds, in their order.
   *
   * @param victim for whom
   * @param findings one for each find; empty where its rule is off
   */
  private record Made(Victim victim, List<Optional<Finding>> findings) {}

  private final int start;
  private final boolean opensSentence;
  private final List<Judged.Find> finds;
  private final List<HeldBack> heldBack;
  private final List<Shown> shown;
  private @Nullable Made made;

  private PlacedJudgement(
      int start,
      boolean opensSentence,
      List<Judged.Find> finds,
      List<HeldBack> heldBack,
      List<Shown> shown) {
    this.start = start;
    this.opensSentence = opensSentence;
    this.finds = finds;
    this.heldBack = heldBack;
    this.shown = shown;
  }

  /**
   * Places a judgement.
   *
   * @param opensSentence whether the block begins a sentence, for all that stands before it
   */
  static PlacedJudgement of(
      BlockJudge.Judgement judgement, PlacedBlock block, boolean opensSentence) {
    PlacedJudgement placed = new PlacedJudgement(
        block.block().range().start(),
        opensSentence,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
    for (BlockJudge.Taken taken : judgement.taken()) {
      placed.take(taken, block);
    }
    for (HeldBack held : judgement.heldBack()) {
      placed.heldBack.add(shifted(held, placed.start));
    }
    return placed;
  }

  private static HeldBack shifted(HeldBack held, int distance) {
    return new HeldBack(
        held.entry(),
        held.range().shiftedBy(distance),
        held.reason(),
        held.decidedBy().shiftedBy(distance));
  }

  private void take(BlockJudge.Taken taken, PlacedBlock block) {
    Evidence evidence = new Evidence(block.place(taken.range()), taken.key());
    String kind = taken.entry().kind();
    switch (taken.entry().family()) {
      case ELEMENT -> Element.of(kind).ifPresent(e -> shown.add(new Shown(e, evidence)));
      case INDICATOR -> Indicator.of(kind).ifPresent(i -> shown.add(new Shown(i, evidence)));
      case CIRCUMSTANCE -> shown.add(new Shown(Circumstance.of(kind), evidence));
      default ->
        finds.add(new Judged.Find(
            taken.entry(),
            evidence.range(),
            taken.certain(),
            List.of(),
            List.of(),
            taken.grounds().shiftedBy(start)));
    }
  }

  /** The same judgement where the block stands now; itself where it did not move. */
  PlacedJudgement at(PlacedBlock block, boolean opensSentenceNow) {
    int startNow = block.block().range().start();
    int distance = startNow - start;
    if (distance == 0 && opensSentence == opensSentenceNow) {
      return this;
    }
    PlacedJudgement moved = new PlacedJudgement(
        startNow,
        opensSentenceNow,
        new ArrayList<>(finds.size()),
        new ArrayList<>(heldBack.size()),
        new ArrayList<>(shown.size()));
    for (Judged.Find find : finds) {
      moved.finds.add(find.shiftedBy(distance));
    }
    for (HeldBack held : heldBack) {
      moved.heldBack.add(shifted(held, distance));
    }
    for (Shown one : shown) {
      Evidence evidence = new Evidence(
          one.evidence().range().shiftedBy(distance), one.evidence().entry());
      moved.shown.add(new Shown(one.what(), evidence));
    }
    Made known = made;
    if (known != null && opensSentence == opensSentenceNow) {
      List<Optional<Finding>> findings = new ArrayList<>(known.findings().size());
      for (Optional<Finding> finding : known.findings()) {
        findings.add(finding.map(f -> f.shiftedBy(distance)));
      }
      moved.made = new Made(known.victim(), findings);
    }
    return moved;
  }

  /** What entries of findings found. */
  List<Judged.Find> finds() {
    return finds;
  }

  /** What was cleared. */
  List<HeldBack> heldBack() {
    return heldBack;
  }

  /** The evidence in the block. */
  List<Shown> shown() {
    return shown;
  }

  /**
   * The findings of the finds, in their order; made anew only where the block or the person changed.
   *
   * @param maker makes one; empty where its rule is off
   */
  List<Optional<Finding>> findings(Victim victim, Function<Judged.Find, Optional<Finding>> maker) {
    Made known = made;
    if (known == null || known.victim() != victim) {
      known = new Made(victim, finds.stream().map(maker).toList());
      made = known;
    }
    return known.findings();
  }
}
