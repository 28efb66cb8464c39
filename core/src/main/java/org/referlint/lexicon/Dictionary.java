package org.referlint.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One dictionary file.
 *
 * @param file its name
 * @param words its own word classes
 * @param entries what it holds, in the order of the file
 * @param switchedOff the keys of entries of other files that it switches off
 * @param missing what to report when its element is absent
 */
public record Dictionary(
    String file,
    Map<String, List<String>> words,
    List<Entry> entries,
    Set<String> switchedOff,
    Optional<Missing> missing) {
  /** Copies the collections. */
  public Dictionary {
    words = Map.copyOf(words);
    entries = List.copyOf(entries);
    switchedOff = Set.copyOf(switchedOff);
  }
}
