package org.referlint.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class LatePatternTest {
  @Test
  void looksAsOften() {
    LatePattern pattern = LatePattern.of("(?i)\\bday \\d+");
    assertTrue(pattern.matcher("on Day 3").find());
    assertTrue(pattern.matcher("on day 14").find());
    assertFalse(pattern.matcher("one day").find());
  }

  @Test
  void isReadWhenItIsAskedFor() {
    LatePattern pattern = LatePattern.of("(");
    assertThrows(PatternSyntaxException.class, () -> pattern.matcher("text"));
  }
}
