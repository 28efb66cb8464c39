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
import org.referlint.finding.Grounds;
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

  private final BlockJudge.Judgement judgement;
  private final int start;
  private final boolean opensSentence;
  private final List<Judged.Find> finds = new ArrayList<>();
  private final List<HeldBack> heldBack = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();
  private @Nullable Made made;

  /**
   * Places a judgement.
   *
   * @param opensSentence whether the block begins a sentence, for all that stands before it
   */
  PlacedJudgement(BlockJudge.Judgement judgement, PlacedBlock block, boolean opensSentence) {
    this.judgement = judgement;
    this.start = block.block().range().start();
    this.opensSentence = opensSentence;
    for (BlockJudge.Taken taken : judgement.taken()) {
      take(taken, block);
    }
    for (HeldBack held : judgement.heldBack()) {
      heldBack.add(new HeldBack(
          held.entry(), block.place(held.range()), held.reason(), block.place(held.decidedBy())));
    }
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
            placed(taken.grounds(), block)));
    }
  }

  private static Grounds placed(Grounds grounds, PlacedBlock block) {
    return grounds.decidedBy().isEmpty()
        ? grounds
        : grounds.shiftedBy(block.block().range().start());
  }

  /** The same judgement where the block stands now; itself where it did not move. */
  PlacedJudgement at(PlacedBlock block, boolean opensSentenceNow) {
    int distance = block.block().range().start() - start;
    if (distance == 0 && opensSentence == opensSentenceNow) {
      return this;
    }
    PlacedJudgement moved = new PlacedJudgement(judgement, block, opensSentenceNow);
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
