package org.referlint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referlint.finding.Family;
import org.referlint.text.SourceText;

/** A view that is told and rebutted by the next sentence is not the writer's. */
class RebuttalsTest {
  private static final Linter LINTER = Linter.shipped();

  private static long findings(String text) {
    return LINTER.lint(SourceText.of("referral.txt", text)).findings().stream()
        .filter(f -> f.rule().family() == Family.COMPLIANCE)
        .count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A former worker wrote that Mina Holt, 15, was promiscuous. She is not.",
        "A former worker wrote that Mina Holt, 15, was promiscuous. She is not, and never was.",
        "The first crew noted that Mina Holt, 15, went of her own free will. They were mistaken.",
        "It was reported that Mina Holt, 15, is streetwise. I disagree.",
        "It was reported that Mina Holt, 15, is streetwise. We do not accept that view.",
        "The log says that Mina Holt, 15, is streetwise. That is not right.",
        "The log says that Mina Holt, 15, is streetwise, and the messages show the opposite."
      })
  void whatIsRebuttedIsNoFinding(String text) {
    assertEquals(0, findings(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A former worker wrote that Mina Holt, 15, was promiscuous. She is not easy to reach.",
        "A former worker wrote that Mina Holt, 15, was promiscuous. I do not know her.",
        "The log says that Mina Holt, 15, is streetwise. They were out until late.",
        "Mina Holt, 15, is streetwise. I disagree with her about school."
      })
  void otherSentencesRebutNothing(String text) {
    assertTrue(findings(text) > 0);
  }

  @Test
  void theReasonSaysSo() {
    assertTrue(LINTER
        .lint(SourceText.of(
            "referral.txt", "A worker wrote that Mina Holt, 15, was promiscuous. She is not."))
        .heldBack()
        .stream()
        .anyMatch(held -> held.reason().contains("rebuts")));
  }
}
