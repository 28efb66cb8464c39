package org.referlint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.referlint.finding.Family;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Example;
import org.referlint.lexicon.Lexicon;

/** Words that are denied, quoted from an exploiter, said of a suspect or part of a name are held back, entry by entry. */
class ExampleMutationsTest {
  private static final Lexicon SHIPPED = Dictionaries.shipped();
  private static final DictionaryExamples EXAMPLES = DictionaryExamples.of(SHIPPED);

  @ParameterizedTest
  @EnumSource
  void mutatedExamplesFallSilent(ExampleMutation mutation) {
    List<Entry> entries = SHIPPED.activeEntries().stream()
        .filter(e -> e.detector().isEmpty())
        .filter(e -> e.family()
            .reports()
            .filter(f -> f == Family.COMPLIANCE || f == Family.CREDIBILITY)
            .isPresent())
        .toList();
    int[] applied = new int[1];
    List<String> loud = entries.stream()
        .filter(e -> !e.keeps().contains(mutation.clearing()))
        .flatMap(e -> e.flags().stream().map(example -> outcome(mutation, e, example, applied)))
        .flatMap(Optional::stream)
        .toList();
    System.out.println(
        mutation + ": " + applied[0] + " examples mutated, " + loud.size() + " still reported");
    assertTrue(applied[0] > entries.size() / 3, () -> "only " + applied[0]);
    assertEquals("", loud.stream().collect(Collectors.joining("\n")));
  }

  private static Optional<String> outcome(
      ExampleMutation mutation, Entry entry, Example example, int[] applied) {
    Optional<String> mutated = mutation.apply(example);
    if (mutated.isEmpty()) {
      return Optional.empty();
    }
    applied[0]++;
    return EXAMPLES.found(entry, mutated.get()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            entry.file() + ":" + example.line() + ": " + entry.id() + ": " + mutated.get());
  }
}
