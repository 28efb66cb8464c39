package org.referlint.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InflectorTest {
  private final Inflector inflector = new Inflector(Map.of(
      "choose", List.of("chooses", "chose", "chosen", "choosing"), "child/n", List.of("children")));

  @Test
  void regularVerbs() {
    assertEquals(
        Set.of("abscond", "absconds", "absconded", "absconding"), inflector.verbForms("abscond"));
    assertEquals(Set.of("engage", "engages", "engaged", "engaging"), inflector.verbForms("engage"));
    assertEquals(Set.of("deny", "denies", "denied", "denying"), inflector.verbForms("deny"));
    assertEquals(Set.of("play", "plays", "played", "playing"), inflector.verbForms("play"));
    assertEquals(Set.of("rob", "robs", "robbed", "robbing"), inflector.verbForms("rob"));
    assertEquals(Set.of("agree", "agrees", "agreed", "agreeing"), inflector.verbForms("agree"));
  }

  @Test
  void irregularVerb() {
    assertEquals(
        Set.of("choose", "chooses", "chose", "chosen", "choosing"), inflector.verbForms("choose"));
  }

  @Test
  void nouns() {
    assertEquals(Set.of("runner", "runners"), inflector.nounForms("runner"));
    assertEquals(Set.of("party", "parties"), inflector.nounForms("party"));
    assertEquals(Set.of("boss", "bosses"), inflector.nounForms("boss"));
    assertEquals(Set.of("foreman", "foremen"), inflector.nounForms("foreman"));
    assertEquals(Set.of("child", "children"), inflector.nounForms("child"));
  }
}
