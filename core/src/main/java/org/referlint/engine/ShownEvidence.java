package org.referlint.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.referlint.finding.Element;
import org.referlint.finding.Evidence;
import org.referlint.finding.Indicator;
import org.referlint.finding.LateList;
import org.referlint.lexicon.Circumstance;

/**
 * What the words of a text show: elements, indicators and circumstances. A long text has thousands of such places, and most that is
 * asked after a key is whether there are any, so they are put together only for those who look at them.
 */
final class ShownEvidence {
  private static final int INDICATORS = Element.values().length;
  private static final int CIRCUMSTANCES = INDICATORS + Indicator.values().length;

  private static final Comparator<Evidence> BY_PLACE = ShownEvidence::compare;

  private final List<PlacedJudgement> blocks;

  /** How many places the blocks have for each thing, by its number. */
  private final int[] counts = new int[CIRCUMSTANCES + Circumstance.values().length];

  /** What detectors found, which look at the text as a whole. */
  private final Map<Enum<?>, List<Evidence>> detected = new HashMap<>();

  /** What is shown in blocks. */
  ShownEvidence(List<PlacedJudgement> blocks) {
    this.blocks = blocks;
    for (PlacedJudgement block : blocks) {
      List<JudgedBlock.Shown> shown = block.judged().shown();
      for (int i = 0; i < shown.size(); i++) {
        counts[shown.get(i).what()] += shown.get(i).evidence().size();
      }
    }
  }

  /** The number of a thing among all that can be shown. */
  static int number(Enum<?> what) {
    return what instanceof Element
        ? what.ordinal()
        : (what instanceof Indicator ? INDICATORS : CIRCUMSTANCES) + what.ordinal();
  }

  /** Adds what a detector found. */
  void add(Enum<?> what, Evidence evidence) {
    detected.computeIfAbsent(what, w -> new ArrayList<>()).add(evidence);
  }

  /** Whether anything shows it. */
  boolean has(Enum<?> what) {
    return counts[number(what)] > 0 || detected.containsKey(what);
  }

  /** Those of a kind that are shown. */
  <E extends Enum<E>> List<E> of(Class<E> kind) {
    List<E> found = new ArrayList<>();
    for (E what : kind.getEnumConstants()) {
      if (has(what)) {
        found.add(what);
      }
    }
    return found;
  }

  /** How many places show it. */
  int count(Enum<?> what) {
    return counts[number(what)] + detected(what).size();
  }

  private List<Evidence> detected(Enum<?> what) {
    return sorted(detected.getOrDefault(what, List.of()));
  }

  /** The places that show it, ascending, each once. */
  List<Evidence> of(Enum<?> what) {
    return has(what) ? LateList.ofSome(() -> gather(what)) : List.of();
  }

  private List<Evidence> gather(Enum<?> what) {
    List<Evidence> all = new ArrayList<>(count(what));
    for (PlacedJudgement block : blocks) {
      block.addEvidence(number(what), all);
    }
    all.addAll(detected(what));
    return sorted(all);
  }

  /** The first place that shows it and passes a test; looks no further. */
  Optional<Evidence> first(Enum<?> what, Predicate<Evidence> test) {
    Optional<Evidence> first = first(detected(what), test);
    List<Evidence> inBlock = new ArrayList<>();
    for (int i = 0; i < blocks.size() && counts[number(what)] > 0; i++) {
      blocks.get(i).addEvidence(number(what), inBlock);
      Optional<Evidence> here = first(inBlock, test);
      if (here.isPresent()) {
        return first.isPresent() && compare(first.get(), here.get()) < 0 ? first : here;
      }
      inBlock.clear();
    }
    return first;
  }

  private static Optional<Evidence> first(List<Evidence> places, Predicate<Evidence> test) {
    for (Evidence place : places) {
      if (test.test(place)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static int compare(Evidence one, Evidence other) {
    int byPlace = one.range().compareTo(other.range());
    return byPlace != 0 ? byPlace : one.entry().compareTo(other.entry());
  }

  /** By place, each only once. Evidence is found nearly so. */
  static List<Evidence> sorted(List<Evidence> evidence) {
    for (int i = 1; i < evidence.size(); i++) {
      if (compare(evidence.get(i - 1), evidence.get(i)) >= 0) {
        return evidence.stream().sorted(BY_PLACE).distinct().toList();
      }
    }
    return evidence;
  }
}
