package org.referlint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.referlint.finding.Family;
import org.referlint.finding.Finding;
import org.referlint.finding.HeldBack;
import org.referlint.finding.LintResult;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.text.SourceText;

/** What becomes of labels in a whole document. */
class LabelsTest {
  private static final String DUTY_TO_NOTIFY =
      "This is a duty to notify report, made without consent. SU lives at an address withheld at her wish. "
          + "The owner, Mr G, keeps her passport, and Suspect 2 drives her. Mr G pays her nothing.";

  @Test
  void aLabelUsedOftenIsOneFinding() {
    String text = "Child A was in the van behind the shop near the station, and we saw Child\n"
        + "A's aunt there with two bags and a coat that was not hers. Nobody told CHILD A.";
    List<Finding> findings = labels(MarkedText.lint(text));
    assertEquals(1, findings.size());
    assertEquals(0, findings.get(0).range().start());
    assertEquals(
        List.of(text.indexOf("Child\nA's"), text.indexOf("CHILD A")),
        findings.get(0).related().stream().map(r -> r.range().start()).toList());
    assertTrue(findings.get(0).related().stream().allMatch(r -> r.path().equals("test.txt")));
    assertTrue(findings.get(0).fixes().isEmpty());
  }

  @Test
  void differentLabelsAreDifferentFindings() {
    assertEquals(
        List.of("Child A", "Child B"),
        labels(MarkedText.lint("Child A met Child B. Child B left.")).stream()
            .map(Finding::words)
            .toList());
  }

  @Test
  void initialsOfAFullNameAreMilder() {
    List<Finding> findings =
        labels(MarkedText.lint("Jamie Marlow, 15, was found in Deal. JM had no coat."));
    assertEquals("anonymised/explained-initials", findings.get(0).rule().toString());
    assertEquals(Severity.INFO, findings.get(0).severity());
  }

  @Test
  void initialsNeverExplainedAreAnError() {
    List<Finding> findings =
        labels(MarkedText.lint("JM was found in Deal. JM told us that he is 15."));
    assertEquals("anonymised/initials", findings.get(0).rule().toString());
    assertEquals(Severity.ERROR, findings.get(0).severity());
  }

  @Test
  void theDocumentTellsAnArticleFromAName() {
    assertEquals(
        "A man waited. [[A]] said that [[A]]'s uncle had sold the land.",
        MarkedText.of("A man waited. A said that A's uncle had sold the land."));
    assertEquals(
        "A man waited for Lola Marsh, 14.", MarkedText.of("A man waited for Lola Marsh, 14."));
  }

  @Test
  void anAdultUnderTheDutyToNotifyStaysUnnamedAndEverybodyElseDoesNot() {
    LintResult result = adult(DUTY_TO_NOTIFY);
    assertEquals(
        List.of("Mr G", "Suspect 2"),
        result.findings().stream()
            .filter(f -> f.rule().family() == Family.ANONYMISED)
            .map(Finding::words)
            .toList());
    assertTrue(result.heldBack().stream()
        .map(HeldBack::entry)
        .toList()
        .containsAll(List.of("anonymised/service-user-label", "anonymised/address-withheld")));
  }

  @Test
  void onePersonHasOneCodeAndOneGender() {
    LintResult result = adult(
        "Duty to Notify, no consent. The woman said that she was sold. Female A works in a shop and "
            + "Female A has no key. Female B came later, and Male A opened the door for her.");
    assertEquals(
        List.of("Female B", "Male A"),
        result.findings().stream()
            .filter(f -> f.rule().family() == Family.ANONYMISED)
            .map(Finding::words)
            .toList());
  }

  @Test
  void aRoleBesideAFullNameHidesNobody() {
    assertEquals(
        List.of(),
        labels(MarkedText.lint(
            "The PV, Lan Thi Vu, was found in a shop. The PV said that she is tired.")));
    assertEquals(
        "[[The PV]] was found in a shop. [[The PV]] said that she is tired.",
        MarkedText.of("The PV was found in a shop. The PV said that she is tired."));
  }

  @Test
  void aRoleIsTakenForANameOnlyWhereItStandsAgainAndAgain() {
    assertEquals(
        "The female was found in a shop.", MarkedText.of("The female was found in a shop."));
    assertEquals(
        "[[The female]] was found in a shop. [[The female]] is tired.",
        MarkedText.of("The female was found in a shop. The female is tired."));
    assertEquals(
        "[[Female A]] was found in a shop. The female is tired. The female is hungry.",
        MarkedText.of("Female A was found in a shop. The female is tired. The female is hungry."));
  }

  @Test
  void anAdultWhoConsentsIsNamed() {
    assertEquals(
        List.of("SU"),
        labels(adult("SU consented to this referral. SU lives in Deal.")).stream()
            .map(Finding::words)
            .toList());
  }

  private static LintResult adult(String text) {
    return MarkedText.linter()
        .with(LintConfig.DEFAULT.withVictim(Victim.ADULT))
        .lint(SourceText.of("test.txt", text));
  }

  private static List<Finding> labels(LintResult result) {
    return result.findings().stream()
        .filter(f -> f.rule().family() == Family.ANONYMISED && !f.ofWholeText())
        .toList();
  }
}
