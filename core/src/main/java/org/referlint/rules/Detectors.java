package org.referlint.rules;

import java.util.List;
import org.referlint.rule.Detector;

/** Every detector, by name. */
public final class Detectors {
  private static final List<Detector> ALL = List.of(
      new EmailPassage(),
      new EmptyText(),
      new FormFields(),
      new FullName(),
      new Initials(),
      new MaskedValue(),
      new MeetingMinutes(),
      new NameInitial(),
      new PageFurniture(),
      new Placeholder(),
      new Redaction(),
      new StarredPseudonym(),
      new TableRows());

  private Detectors() {}

  /** All of them, sorted by name. */
  public static List<Detector> all() {
    return ALL;
  }
}
