package org.referlint.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.referlint.text.TextRange;

class EvidenceTest {
  @Test
  void peopleSeeWordsThatOverlapOnceAndTheLonger() {
    Evidence beat = at(10, 18);
    Evidence across = at(10, 25);
    Evidence belt = at(22, 30);
    Evidence later = at(30, 34);
    assertEquals(List.of(across, later), Evidence.apart(List.of(beat, across, belt, later)));
  }

  private static Evidence at(int start, int end) {
    return new Evidence(new TextRange(start, end), "threats-violence/assault");
  }
}
