package org.referlint.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;

/**
 * One entry of a dictionary; see {@code docs/dictionaries.md} for what its fields mean. Whoever makes one changes its lists and
 * maps no more: they are kept as they are, because copying would read the many words of a packed entry that no check needs.
 *
 * @param family what the entry leads to
 * @param kind the group inside the family, or the element or indicator it shows
 * @param id its name in the family
 * @param patterns what is looked for; empty where a detector stands in their place
 * @param detector the name of the recogniser in code, if any
 * @param why why the words weaken a referral, or what they show
 * @param better replacements for each kind of victim, best first
 * @param advice what to do where there is no replacement
 * @param severity how much a find matters
 * @param unless benign contexts, as patterns
 * @param keeps built-in contexts that do not silence it
 * @param source the title of the guidance it follows
 * @param flags sentences it reports
 * @param passes sentences it is silent on
 * @param file the file it stands in
 * @param line the line of the file, counted from 1
 */
public record Entry(
    DictionaryFamily family,
    String kind,
    String id,
    List<String> patterns,
    Optional<String> detector,
    String why,
    Map<Victim, List<String>> better,
    String advice,
    Map<Victim, Severity> severity,
    List<String> unless,
    Set<ContextKind> keeps,
    String source,
    List<Example> flags,
    List<PassingExample> passes,
    String file,
    int line) {
  /** The rule this entry is; only for entries that lead to findings. */
  public RuleId rule() {
    return new RuleId(family.reports().orElseThrow(), id);
  }

  /** The entry's name among all entries: {@code family/id}, for evidence {@code kind/id}. */
  public String key() {
    return (family.isEvidence() ? kind : family.id()) + "/" + id;
  }

  /** How much a find matters for a kind of victim. */
  public Severity severityFor(Victim victim) {
    return severity.getOrDefault(victim, Severity.WARNING);
  }

  /** The replacements for a kind of victim, best first. */
  public List<String> betterFor(Victim victim) {
    return better.getOrDefault(victim, List.of());
  }
}
