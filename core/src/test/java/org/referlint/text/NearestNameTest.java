package org.referlint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> NAMES =
      List.of("compliance/gang-member", "compliance/boyfriend", "victim");

  @Test
  void slipOfTheFinger() {
    assertEquals(Optional.of("victim"), NearestName.of("vitcim", NAMES));
    assertEquals(
        "; did you mean 'compliance/gang-member'?",
        NearestName.hint("compliance/gangmember", NAMES));
  }

  @Test
  void nothingNear() {
    assertEquals("", NearestName.hint("xyz", NAMES));
  }
}
