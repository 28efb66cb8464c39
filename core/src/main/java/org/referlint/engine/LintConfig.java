package org.referlint.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;

/**
 * What a user asks of a check. Immutable.
 *
 * @param victim how to judge the person; empty to decide from each text
 * @param rules rules and families ({@code pasted/*}) with their settings; a rule's own goes before its family's
 * @param ignore words that are never reported
 */
public record LintConfig(Optional<Victim> victim, Map<String, Setting> rules, List<String> ignore) {
  /** Everything as shipped. */
  public static final LintConfig DEFAULT = new LintConfig(Optional.empty(), Map.of(), List.of());

  /**
   * A rule's setting.
   *
   * @param severity the severity to report with; empty where the rule is off
   */
  public record Setting(Optional<Severity> severity) {}

  /** Copies the collections. */
  public LintConfig {
    rules = Map.copyOf(rules);
    ignore = List.copyOf(ignore);
  }

  /** The same with a fixed kind of victim. */
  public LintConfig withVictim(Victim fixed) {
    return new LintConfig(Optional.of(fixed), rules, ignore);
  }

  /** The severity to report a rule's finding with; empty where it is off. */
  public Optional<Severity> severity(RuleId rule, Severity shipped) {
    Setting own = rules.get(rule.toString());
    Setting setting = own != null ? own : rules.get(rule.family().id() + "/*");
    return setting == null ? Optional.of(shipped) : setting.severity();
  }
}
