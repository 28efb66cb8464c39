package org.referlint.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Missing;
import org.referlint.rule.RuleInfo;

/** All rules of a lexicon, by name. Immutable. */
public final class RuleCatalog {
  private final SortedMap<String, RuleInfo> rules = new TreeMap<>();

  /** The rules of a lexicon. */
  public RuleCatalog(Lexicon lexicon) {
    for (Entry entry : lexicon.activeEntries()) {
      if (!entry.family().isEvidence()) {
        add(RuleInfo.of(entry));
      }
    }
    for (Missing missing : lexicon.missing()) {
      add(RuleInfo.of(missing));
    }
  }

  private void add(RuleInfo rule) {
    rules.put(rule.id().toString(), rule);
  }

  /** All rules, sorted by name. */
  public Collection<RuleInfo> all() {
    return Collections.unmodifiableCollection(rules.values());
  }

  /** All names, sorted. */
  public Collection<String> ids() {
    return Collections.unmodifiableSet(rules.keySet());
  }

  /** The rule of a name. */
  public Optional<RuleInfo> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }
}
