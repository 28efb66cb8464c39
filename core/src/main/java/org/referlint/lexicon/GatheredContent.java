package org.referlint.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The content of dictionaries that were read from YAML, or laid over others. Immutable. */
final class GatheredContent implements LexiconContent {
  private final Words words;
  private final List<Dictionary> dictionaries;
  private final List<Entry> entries;
  private final List<String> keys;
  private final DictionaryFamily[] families;
  private final BitSet active = new BitSet();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<Entry>> detected = new HashMap<>();

  GatheredContent(Words words, List<Dictionary> dictionaries) {
    this.words = words;
    this.dictionaries = List.copyOf(dictionaries);
    this.entries = dictionaries.stream().flatMap(d -> d.entries().stream()).toList();
    this.keys = entries.stream().map(Entry::key).toList();
    this.families = entries.stream().map(Entry::family).toArray(DictionaryFamily[]::new);
    int number = 0;
    for (Dictionary dictionary : dictionaries) {
      dictionary.switchedOff().forEach(this::deactivate);
      for (Entry entry : dictionary.entries()) {
        deactivate(entry.key());
        active.set(number);
        numbers.put(entry.key(), number++);
      }
    }
    active.stream()
        .mapToObj(entries::get)
        .forEach(entry -> entry
            .detector()
            .ifPresent(
                name -> detected.computeIfAbsent(name, n -> new ArrayList<>()).add(entry)));
  }

  private void deactivate(String key) {
    Integer number = numbers.remove(key);
    if (number != null) {
      active.clear(number);
    }
  }

  @Override
  public Words words() {
    return words;
  }

  @Override
  public Set<String> abbreviations() {
    return words.abbreviations();
  }

  @Override
  public List<Dictionary> dictionaries() {
    return dictionaries;
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public Entry entry(int number) {
    return entries.get(number);
  }

  @Override
  public String key(int number) {
    return keys.get(number);
  }

  @Override
  public DictionaryFamily family(int number) {
    return families[number];
  }

  @Override
  public BitSet active() {
    return active;
  }

  @Override
  public List<Entry> detectedBy(String detector) {
    return detected.getOrDefault(detector, List.of());
  }

  @Override
  public List<Missing> missing() {
    Map<String, Missing> last = new LinkedHashMap<>();
    dictionaries.forEach(d -> d.missing().ifPresent(missing -> last.put(missing.label(), missing)));
    return List.copyOf(last.values());
  }

  @Override
  public int @Nullable [] wordsOfClass(String name) {
    return null;
  }
}
