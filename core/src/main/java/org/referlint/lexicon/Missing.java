package org.referlint.lexicon;

import java.util.Map;
import org.referlint.finding.Element;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;

/**
 * What to report when an element is absent.
 *
 * @param element the element
 * @param rule the rule that reports it
 * @param severity how much it matters
 * @param message what is missing and why it matters
 * @param example one invented sentence of what good looks like
 * @param source the title of the guidance it follows
 */
public record Missing(
    Element element,
    RuleId rule,
    Map<Victim, Severity> severity,
    String message,
    String example,
    String source) {
  /** Copies the map. */
  public Missing {
    severity = Map.copyOf(severity);
  }
}
