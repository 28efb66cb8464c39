package org.referlint.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.referlint.finding.Family;

/** What the entries of a file lead to: findings of a family, or evidence for an element or indicator. */
public enum DictionaryFamily {
  /** Findings of {@link Family#COMPLIANCE}. */
  COMPLIANCE(Family.COMPLIANCE),
  /** Findings of {@link Family#CREDIBILITY}. */
  CREDIBILITY(Family.CREDIBILITY),
  /** Findings of {@link Family#ANONYMISED}. */
  ANONYMISED(Family.ANONYMISED),
  /** Findings of {@link Family#PASTED}. */
  PASTED(Family.PASTED),
  /** Findings of {@link Family#RATIONALE}. */
  RATIONALE(Family.RATIONALE),
  /** Findings of {@link Family#COVERAGE}. */
  COVERAGE(Family.COVERAGE),
  /** Evidence for the element that the file's kind names. */
  ELEMENT,
  /** Evidence for the indicator category that the file's kind names. */
  INDICATOR,
  /** Facts that decide what is asked of a referral; the kind is one of {@link Circumstance}. */
  CIRCUMSTANCE;

  private final String id = name().toLowerCase(Locale.ROOT);
  private final Optional<Family> reports;
  private final boolean language;

  DictionaryFamily() {
    this.reports = Optional.empty();
    this.language = false;
  }

  DictionaryFamily(Family reports) {
    this.reports = Optional.of(reports);
    this.language = reports.isLanguage();
  }

  /** The name in dictionaries. */
  public String id() {
    return id;
  }

  /** The family of findings; empty for evidence. */
  public Optional<Family> reports() {
    return reports;
  }

  /**
   * Whether entries report the choice of words, as {@link Family#isLanguage} has it. Such words are rare, so their benign contexts are looked for only in sentences
   * that hold one.
   */
  public boolean isLanguage() {
    return language;
  }

  /** Whether entries give evidence and not findings. */
  public boolean isEvidence() {
    return this == ELEMENT || this == INDICATOR || this == CIRCUMSTANCE;
  }

  static Optional<DictionaryFamily> of(String id) {
    return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(DictionaryFamily::id).toList();
  }
}
