package org.referlint.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Example;
import org.referlint.lexicon.Missing;
import org.referlint.lexicon.PassingExample;

/**
 * What there is to say of a rule, from its dictionary entry.
 *
 * @param id its name
 * @param kind its group inside the family
 * @param severity how much a find matters unless configured otherwise
 * @param why what weakens the referral, and why
 * @param patterns the wordings it looks for, in the pattern language; empty for detectors and absences
 * @param better replacements for each kind of victim
 * @param advice what to do instead, or an example of what good looks like
 * @param flags sentences it reports, marked
 * @param passes sentences it is silent on
 * @param source the title of the guidance it follows
 * @param measured how often it was right on annotated texts; empty where it never came up there
 */
public record RuleInfo(
    RuleId id,
    String kind,
    Map<Victim, Severity> severity,
    String why,
    List<String> patterns,
    Map<Victim, List<String>> better,
    String advice,
    List<String> flags,
    List<String> passes,
    String source,
    Optional<Measured> measured) {
  /** Copies the collections. */
  public RuleInfo {
    severity = Map.copyOf(severity);
    patterns = List.copyOf(patterns);
    better = Map.copyOf(better);
    flags = List.copyOf(flags);
    passes = List.copyOf(passes);
  }

  /** The rule that an entry is. */
  public static RuleInfo of(Entry entry) {
    return new RuleInfo(
        entry.rule(),
        entry.kind(),
        entry.severity(),
        entry.why(),
        entry.patterns(),
        entry.better(),
        entry.advice(),
        entry.flags().stream().map(Example::written).toList(),
        entry.passes().stream().map(PassingExample::text).toList(),
        entry.source(),
        Optional.empty());
  }

  /** The rule that reports an absence. */
  public static RuleInfo of(Missing missing) {
    return new RuleInfo(
        missing.rule(),
        missing.kind(),
        missing.severity(),
        missing.message(),
        List.of(),
        Map.of(),
        missing.example(),
        List.of(),
        List.of(),
        missing.source(),
        Optional.empty());
  }

  /** The same rule with what was measured of it. */
  public RuleInfo with(Measured known) {
    return new RuleInfo(
        id,
        kind,
        severity,
        why,
        patterns,
        better,
        advice,
        flags,
        passes,
        source,
        Optional.of(known));
  }
}
