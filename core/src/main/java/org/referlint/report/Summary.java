package org.referlint.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.referlint.finding.Finding;
import org.referlint.finding.Severity;

/** Counts of a run. Grows with every document; not for several threads. */
public final class Summary {
  private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
  private int documents;
  private int documentsWithFindings;
  private int known;
  private int suppressed;
  private int unread;
  private int failures;
  private boolean partial;

  /** Counts a document and its findings. */
  public void add(CheckedDocument document) {
    documents++;
    documentsWithFindings += document.result().findings().isEmpty() ? 0 : 1;
    for (Finding finding : document.result().findings()) {
      bySeverity.merge(finding.severity(), 1, Integer::sum);
    }
    known += document.known().map(List::size).orElse(0);
    suppressed += document.result().suppressed().size();
    failures += document.result().failures().isEmpty() ? 0 : 1;
  }

  /** Counts an input that could not be checked. */
  public void add(InputError error) {
    unread++;
  }

  /** Notes that the run was ended before all inputs were looked at. */
  public void endEarly() {
    partial = true;
  }

  /** Whether the run was ended early, so that there are more inputs than are counted here. */
  public boolean partial() {
    return partial;
  }

  /** How many inputs were found: those checked, and those that could not be. */
  public int inputs() {
    return documents + unread;
  }

  /** How many documents were checked. */
  public int documents() {
    return documents;
  }

  /** How many of them have findings. */
  public int documentsWithFindings() {
    return documentsWithFindings;
  }

  /** How many findings are held back because they were there before. */
  public int known() {
    return known;
  }

  /** How many findings are held back because their writers keep them. */
  public int suppressed() {
    return suppressed;
  }

  /** How many inputs could not be checked, or not with every rule. */
  public int errors() {
    return unread + failures;
  }

  /** How many findings have a severity. */
  public int count(Severity severity) {
    return bySeverity.getOrDefault(severity, 0);
  }

  /** How many findings there are. */
  public int findings() {
    return bySeverity.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether a finding is at least so grave. */
  public boolean reaches(Severity limit) {
    return bySeverity.keySet().stream().anyMatch(severity -> severity.reaches(limit));
  }
}
