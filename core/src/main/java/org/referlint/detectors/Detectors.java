package org.referlint.detectors;

import java.util.List;
import org.referlint.rule.Detector;

/** Every detector, by name. */
public final class Detectors {
  private static final List<Detector> ALL = List.of(
      new DeclaredPseudonym(),
      new EmptyText(),
      new ExplainedInitials(),
      new FullName(),
      new HashedIdentifier(),
      new Initials(),
      new MaskedValue(),
      new NameInitial(),
      new Placeholder(),
      new QuotedName(),
      new Redaction(),
      new StarredPseudonym(),
      new WithheldField());

  private Detectors() {}

  /** All of them, sorted by name. */
  public static List<Detector> all() {
    return ALL;
  }
}
