package org.referlint.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.referlint.finding.Element;
import org.referlint.finding.Evidence;
import org.referlint.finding.HeldBack;
import org.referlint.finding.Indicator;
import org.referlint.lexicon.Circumstance;

/**
 * What was judged of one block, sorted by what it leads to, with ranges counted from the start of the block, so that it stays when
 * the block moves. Immutable.
 *
 * @param finds what entries of findings found
 * @param shown what its words show
 * @param heldBack what was cleared
 * @param mayHideNobody whether one of the finds is a label that may hide nobody
 */
record JudgedBlock(
    List<Judged.Find> finds, List<Shown> shown, List<HeldBack> heldBack, boolean mayHideNobody) {
  /** Copies the lists. */
  JudgedBlock {
    finds = List.copyOf(finds);
    shown = List.copyOf(shown);
  }

  /**
   * Words that show one thing.
   *
   * @param what the {@linkplain ShownEvidence#number number} of an element, an indicator or a circumstance
   * @param evidence where they stand, by place, each once; never empty
   */
  record Shown(int what, List<Evidence> evidence) {
    /** Copies the list. */
    Shown {
      evidence = List.copyOf(evidence);
    }
  }

  /** Sorts a judgement. */
  static JudgedBlock of(BlockJudge.Judgement judgement) {
    List<Judged.Find> finds = new ArrayList<>();
    Map<Enum<?>, List<Evidence>> shown = new LinkedHashMap<>();
    for (BlockJudge.Taken taken : judgement.taken()) {
      Evidence evidence = new Evidence(taken.range(), taken.key());
      String kind = taken.entry().kind();
      switch (taken.entry().family()) {
        case ELEMENT -> Element.of(kind).ifPresent(element -> add(element, evidence, shown));
        case INDICATOR ->
          Indicator.of(kind).ifPresent(indicator -> add(indicator, evidence, shown));
        case CIRCUMSTANCE -> add(Circumstance.of(kind), evidence, shown);
        default ->
          finds.add(new Judged.Find(
              taken.entry(),
              taken.range(),
              taken.certain(),
              List.of(),
              List.of(),
              taken.grounds()));
      }
    }
    List<Shown> sorted = new ArrayList<>(shown.size());
    shown.forEach((what, evidence) ->
        sorted.add(new Shown(ShownEvidence.number(what), ShownEvidence.sorted(evidence))));
    boolean mayHideNobody = finds.stream().anyMatch(find -> NamedAnyway.isInQuestion(find.entry()));
    return new JudgedBlock(finds, sorted, judgement.heldBack(), mayHideNobody);
  }

  private static void add(Enum<?> what, Evidence evidence, Map<Enum<?>, List<Evidence>> shown) {
    shown.computeIfAbsent(what, w -> new ArrayList<>()).add(evidence);
  }
}
