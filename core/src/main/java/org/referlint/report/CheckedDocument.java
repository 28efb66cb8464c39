package org.referlint.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.referlint.finding.Finding;
import org.referlint.finding.FindingKeys;
import org.referlint.finding.LintResult;
import org.referlint.input.DocumentOrigin;
import org.referlint.text.SourceText;

/**
 * A document of a run with what was found in it.
 *
 * @param source its text
 * @param origin what else is known of it
 * @param result what is reported
 * @param known findings that were there before and are held back for that; empty where nobody asked for a comparison
 */
public record CheckedDocument(
    SourceText source, DocumentOrigin origin, LintResult result, Optional<List<Finding>> known) {
  /** Copies the list. */
  public CheckedDocument {
    known = known.map(List::copyOf);
  }

  /** A document that is compared with nothing. */
  public CheckedDocument(SourceText source, DocumentOrigin origin, LintResult result) {
    this(source, origin, result, Optional.empty());
  }

  /** A document of which nothing is known but its text. */
  public CheckedDocument(SourceText source, LintResult result) {
    this(source, DocumentOrigin.UNKNOWN, result);
  }

  /** The findings reported and those held back as known, by place. */
  public List<Finding> allFindings() {
    List<Finding> all = new ArrayList<>(result.findings());
    all.addAll(known.orElse(List.of()));
    all.sort(Finding.BY_PLACE);
    return all;
  }

  /** Every finding's key, those held back as known included; see {@link FindingKeys}. */
  public Map<Finding, String> keys() {
    List<Finding> all = allFindings();
    List<String> keys = FindingKeys.of(source, all);
    Map<Finding, String> byFinding = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      byFinding.put(all.get(i), keys.get(i));
    }
    return byFinding;
  }

  /** The same document with more of its findings held back as known. */
  public CheckedDocument holdingBack(Predicate<Finding> isKnown) {
    List<Finding> reported = new ArrayList<>();
    List<Finding> before = new ArrayList<>(known.orElse(List.of()));
    for (Finding finding : result.findings()) {
      (isKnown.test(finding) ? before : reported).add(finding);
    }
    before.sort(Finding.BY_PLACE);
    return new CheckedDocument(source, origin, result.withFindings(reported), Optional.of(before));
  }
}
