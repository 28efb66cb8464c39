package org.referlint.report;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.referlint.finding.Finding;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;

/** What a report says of all documents together. Its size does not grow with their number. Not for several threads. */
final class Statistics {
  private final Tally all = new Tally();
  private final SortedMap<YearMonth, Tally> months = new TreeMap<>();
  private final SortedMap<String, Group> groups = new TreeMap<>();
  private final Map<RuleId, RuleCount> rules = new HashMap<>();

  /** The documents of a team or office. */
  static final class Group {
    private final Tally all = new Tally();
    private final SortedMap<YearMonth, Tally> months = new TreeMap<>();

    Tally all() {
      return all;
    }

    SortedMap<YearMonth, Tally> months() {
      return months;
    }
  }

  /**
   * How often a rule reports.
   *
   * @param documents in how many documents
   */
  record RuleCount(RuleId rule, int findings, int documents, Severity gravest) {}

  void add(CheckedDocument document) {
    all.add(document);
    Optional<YearMonth> month = document.origin().date().map(YearMonth::from);
    month.ifPresent(m -> months.computeIfAbsent(m, key -> new Tally()).add(document));
    document.origin().group().ifPresent(name -> {
      Group group = groups.computeIfAbsent(name, key -> new Group());
      group.all.add(document);
      month.ifPresent(m -> group.months.computeIfAbsent(m, key -> new Tally()).add(document));
    });
    Set<RuleId> seen = new HashSet<>();
    for (Finding finding : document.result().findings()) {
      int first = seen.add(finding.rule()) ? 1 : 0;
      rules.merge(
          finding.rule(),
          new RuleCount(finding.rule(), 1, first, finding.severity()),
          (old, more) -> new RuleCount(
              old.rule(),
              old.findings() + 1,
              old.documents() + more.documents(),
              old.gravest().reaches(more.gravest()) ? old.gravest() : more.gravest()));
    }
  }

  Tally all() {
    return all;
  }

  /** By the month of the documents' dates; documents without a date are in none. */
  SortedMap<YearMonth, Tally> months() {
    return months;
  }

  /** By name; documents without a group are in none. */
  SortedMap<String, Group> groups() {
    return groups;
  }

  /** The rules that report in most documents, those first. */
  List<RuleCount> rules() {
    return rules.values().stream()
        .sorted(Comparator.comparingInt((RuleCount r) -> -r.documents())
            .thenComparingInt(r -> -r.findings())
            .thenComparing(RuleCount::rule))
        .toList();
  }
}
