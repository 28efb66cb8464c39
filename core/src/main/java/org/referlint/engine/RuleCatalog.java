package org.referlint.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Missing;
import org.referlint.packed.PackedFile;
import org.referlint.rule.Measured;
import org.referlint.rule.RuleInfo;

/** All rules of a lexicon, by name. Immutable. */
public final class RuleCatalog {
  private static final int COLUMNS = 4;
  private static final Map<String, Measured> MEASURED = measured();

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
    String id = rule.id().toString();
    Measured measured = MEASURED.get(id);
    rules.put(id, measured == null ? rule : rule.with(measured));
  }

  /** What the build's measurement wrote: name, right, wrong, missed, parted by tabs. */
  private static Map<String, Measured> measured() {
    try (InputStream in = new PackedFile(RuleCatalog.class, "measured.tsv").stream()) {
      Map<String, Measured> measured = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String[] columns = line.split("\t", -1);
        if (columns.length == COLUMNS) {
          measured.put(
              columns[0],
              new Measured(
                  Integer.parseInt(columns[1]),
                  Integer.parseInt(columns[2]),
                  Integer.parseInt(columns[3])));
        }
      }
      return Map.copyOf(measured);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
