package org.referlint.lexicon;

import java.util.List;
import java.util.Map;
import org.referlint.finding.Element;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;

/**
 * What to report when an element or a circumstance is absent.
 *
 * @param label what is absent: a family and a kind, such as {@code element/act}
 * @param when the labels of all that must be there for the absence to matter; empty where it always does
 * @param near the labels beside whose evidence the writer would mend it, best first
 * @param rule the rule that reports it
 * @param severity how much it matters
 * @param message what is missing and why it matters
 * @param example one invented sentence of what good looks like
 * @param question the one question to ask, or line to add
 * @param source the title of the guidance it follows
 */
public record Missing(
    String label,
    List<String> when,
    List<String> near,
    RuleId rule,
    Map<Victim, Severity> severity,
    String message,
    String example,
    String question,
    String source) {
  /** Copies the collections. */
  public Missing {
    when = List.copyOf(when);
    near = List.copyOf(near);
    severity = Map.copyOf(severity);
  }

  /** Whether it is an element that is absent, and which. */
  public boolean isOf(Element element) {
    return label.equals(DictionaryFamily.ELEMENT.id() + "/" + element.id());
  }

  /** The kind of what is absent, such as {@code act}. */
  public String kind() {
    return label.substring(label.indexOf('/') + 1);
  }
}
