package org.referlint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.referlint.finding.Evidence;
import org.referlint.finding.Finding;
import org.referlint.finding.HeldBack;
import org.referlint.finding.Victim;

/**
 * What was judged of one block, at its place in a state of its document. It moves with the block, so that an edit costs no
 * more than new offsets for all that stands behind it. For one check at a time.
 */
final class PlacedJudgement {
  /**
   * Findings made of the finds, in their order.
   *
   * @param victim for whom
   * @param findings one for each find; empty where its rule is off
   */
  private record Made(Victim victim, List<Optional<Finding>> findings) {}

  private final JudgedBlock judged;
  private final int start;
  private final boolean opensSentence;
  private final List<Judged.Find> finds;
  private @Nullable Made made;

  /**
   * Places a judgement.
   *
   * @param start where the block begins
   * @param opensSentence whether the block begins a sentence, for all that stands before it
   */
  PlacedJudgement(JudgedBlock judged, int start, boolean opensSentence) {
    this.judged = judged;
    this.start = start;
    this.opensSentence = opensSentence;
    List<Judged.Find> placed = new ArrayList<>(judged.finds().size());
    for (Judged.Find find : judged.finds()) {
      placed.add(find.shiftedBy(start));
    }
    this.finds = placed;
  }

  /** The same judgement where the block stands now; itself where it did not move. */
  PlacedJudgement at(int startNow, boolean opensSentenceNow) {
    int distance = startNow - start;
    if (distance == 0 && opensSentence == opensSentenceNow) {
      return this;
    }
    PlacedJudgement moved = new PlacedJudgement(judged, startNow, opensSentenceNow);
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

  /** The judgement as it is wherever the block stands. */
  JudgedBlock judged() {
    return judged;
  }

  /** Where the block begins. */
  int start() {
    return start;
  }

  /** Whether the block begins a sentence. */
  boolean opensSentence() {
    return opensSentence;
  }

  /** What entries of findings found. */
  List<Judged.Find> finds() {
    return finds;
  }

  /** Adds what was cleared. */
  void addHeldBack(List<HeldBack> all) {
    for (HeldBack held : judged.heldBack()) {
      all.add(new HeldBack(
          held.entry(),
          held.range().shiftedBy(start),
          held.reason(),
          held.decidedBy().shiftedBy(start)));
    }
  }

  /** Adds the evidence of the thing of a number. */
  void addEvidence(int what, List<Evidence> all) {
    for (JudgedBlock.Shown shown : judged.shown()) {
      if (shown.what() == what) {
        for (Evidence one : shown.evidence()) {
          all.add(new Evidence(one.range().shiftedBy(start), one.entry()));
        }
      }
    }
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
