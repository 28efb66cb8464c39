package org.referlint.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.referlint.finding.Finding;
import org.referlint.text.TextRange;

/**
 * Decides which of several findings over the same words is reported. Stateless. Its orders are written out: those that Java puts
 * together have to be made anew by each start.
 */
final class FindingOverlaps {
  /** The finding first that is the surer one, then the graver one, then by name. */
  private static final Comparator<Finding> SURER = (one, other) -> {
    int surer = Double.compare(other.grounds().sureness(), one.grounds().sureness());
    return surer != 0 ? surer : byGravity(one, other);
  };

  private static final Comparator<Finding> LONGER = (one, other) -> {
    int longer = Integer.compare(other.range().length(), one.range().length());
    return longer != 0 ? longer : byGravity(one, other);
  };

  private FindingOverlaps() {}

  private static int byGravity(Finding one, Finding other) {
    int graver = one.severity().compareTo(other.severity());
    return graver != 0 ? graver : one.rule().compareTo(other.rule());
  }

  /**
   * The findings by place. Inside a family the longer one stays, of equals the graver, then the first by name. Of the two
   * families of language only one reports the same words. Absences stand at places that are not theirs alone and overlap
   * nothing; what stands in a known source is reported with its exact borders beside the passage around it.
   */
  static List<Finding> settled(List<Finding> findings) {
    List<Finding> order = inOneFamily(findings);
    List<Finding> kept = new ArrayList<>(order.size());
    int first = 0;
    int reached = 0;
    for (int i = 0; i <= order.size(); i++) {
      // Only findings that hang together by their ranges can be in each other's way.
      if (i == order.size() || order.get(i).range().start() >= reached) {
        if (i - first == 1) {
          kept.add(order.get(first));
        } else {
          settle(order.subList(first, i), kept);
        }
        first = i;
      }
      reached =
          i == order.size() ? reached : Math.max(reached, order.get(i).range().end());
    }
    return kept;
  }

  /** Adds those of some findings, which are sorted by place, that stay; in their order. */
  private static void settle(List<Finding> findings, List<Finding> kept) {
    List<Finding> order = new ArrayList<>(findings);
    order.sort(LONGER);
    Map<String, Taken> taken = new HashMap<>();
    List<Finding> staying = new ArrayList<>(findings.size());
    for (Finding finding : order) {
      boolean traced = finding.rule().slug().equals(OverlapReader.KNOWN_SOURCE);
      String lane = traced ? finding.rule().toString() : finding.rule().family().id();
      if (finding.ofWholeText()
          || taken.computeIfAbsent(lane, l -> new Taken()).take(finding.range())) {
        staying.add(finding);
      }
    }
    staying.sort(Finding.BY_PLACE);
    kept.addAll(staying);
  }

  /**
   * The findings by place, without those whose words the other of the two families of language reports too, where the trained
   * models take them rather so: "attention seeking" of a disclosure is disbelief, of an evening out it is blame.
   */
  private static List<Finding> inOneFamily(List<Finding> findings) {
    List<Finding> order = new ArrayList<>(findings);
    order.sort(Finding.BY_PLACE);
    Set<Finding> less = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < order.size(); i++) {
      Finding finding = order.get(i);
      int end = finding.rule().family().isLanguage() ? finding.range().end() : 0;
      for (int j = i + 1; j < order.size() && order.get(j).range().start() < end; j++) {
        Finding other = order.get(j);
        if (areRivals(finding, other)) {
          less.add(SURER.compare(finding, other) > 0 ? finding : other);
        }
      }
    }
    order.removeIf(less::contains);
    return order;
  }

  /** Whether two findings, the first of them of language, report the same words in two families of language. */
  private static boolean areRivals(Finding one, Finding other) {
    int shared =
        Math.min(one.range().end(), other.range().end()) - other.range().start();
    int longer = Math.max(one.range().length(), other.range().length());
    return other.rule().family().isLanguage()
        && one.rule().family() != other.rule().family()
        && 2 * shared > longer;
  }

  /** Disjoint ranges, by start. */
  private static final class Taken {
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();

    boolean take(TextRange range) {
      Map.Entry<Integer, Integer> before = ends.lowerEntry(range.end());
      if (before != null && before.getValue() > range.start()) {
        return false;
      }
      ends.put(range.start(), range.end());
      return true;
    }
  }
}
