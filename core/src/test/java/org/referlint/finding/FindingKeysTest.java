package org.referlint.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

class FindingKeysTest {
  private static final RuleId RULE = new RuleId(Family.COMPLIANCE, "gang-member");

  private static Finding finding(RuleId rule, int start, int end, boolean ofWholeText) {
    return new Finding(
        rule,
        Severity.WARNING,
        new TextRange(start, end),
        ofWholeText,
        "",
        "Message.",
        List.of(),
        List.of(),
        "");
  }

  private static List<String> keys(String text, String words) {
    List<Finding> findings = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      findings.add(finding(RULE, at, at + words.length(), false));
    }
    assertFalse(findings.isEmpty());
    return FindingKeys.of(SourceText.of("one.txt", text), findings);
  }

  @Test
  void staysWhenOtherPartsOfTheTextChange() {
    List<String> before = keys("Callum is a gang member in Leeds.", "gang member");
    assertEquals(
        before,
        keys(
            "A new opening line.\n\nCallum is a gang member in Leeds. More follows.",
            "gang member"));
  }

  @Test
  void staysWhenASentenceIsAddedBeforeOrBehind() {
    List<String> before = keys("He is a liar.", "liar");
    assertEquals(before, keys("So they say. He is a liar. Nobody asked.", "liar"));
    assertEquals(before, keys("Notes\n\nHe is a liar\n\nNobody asked", "liar"));
  }

  @Test
  void staysWhenLinesCapitalsAccentsAndPunctuationChange() {
    List<String> before = keys("Zoë is a gang member in Leeds.", "gang member");
    assertEquals(before, keys("Zoe IS\r\na gang\nmember – in Leeds.", "gang\nmember"));
  }

  @Test
  void changesWithTheWordsBesideIt() {
    assertNotEquals(
        keys("Callum is a gang member in Leeds.", "gang member"),
        keys("Callum is a gang member of York.", "gang member"));
  }

  @Test
  void changesWithTheRule() {
    SourceText text = SourceText.of("one.txt", "one two three");
    Finding one = finding(RULE, 4, 7, false);
    Finding other = finding(new RuleId(Family.COMPLIANCE, "other"), 4, 7, false);
    assertEquals(2, new HashSet<>(FindingKeys.of(text, List.of(one, other))).size());
  }

  @Test
  void likeFindingsAreNumbered() {
    List<String> keys = keys("He is a liar. He is a liar. He is a liar.", "liar");
    assertEquals(3, new HashSet<>(keys).size());
    assertEquals(keys.get(0).replace(":1", ":2"), keys.get(1));
  }

  @Test
  void whatIsMissingHasAKeyOfItsRuleAlone() {
    Finding here = finding(RULE, 0, 3, true);
    Finding there = finding(RULE, 4, 7, true);
    assertEquals(
        FindingKeys.of(SourceText.of("a", "one two"), List.of(here)),
        FindingKeys.of(SourceText.of("a", "three four"), List.of(there)));
  }

  @Test
  void longBlanksAndTextsAreNoTrouble() {
    String text = " ".repeat(1_000_000) + "liar" + " ".repeat(1_000_000);
    assertEquals(1, keys(text, "liar").size());
  }
}
