package org.referlint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.referlint.engine.Linter;
import org.referlint.engine.RuleCatalog;
import org.referlint.finding.LintResult;
import org.referlint.finding.Suppressed;
import org.referlint.finding.Suppression;
import org.referlint.text.SourceText;
import org.referlint.yaml.YamlException;

class SidecarTest {
  private static final Linter LINTER = Linter.shipped();
  private static final SourceText TEXT = SourceText.of(
      "a.txt",
      "Callum Reid, 15, lives in care in Hove. Police say he is a gang\nmember. He is streetwise.\n");

  private static List<Suppression> read(String yaml) throws YamlException {
    return Sidecar.read("a.txt.referlint.yml", yaml, new RuleCatalog(LINTER.lexicon()).ids());
  }

  private static List<String> rules(LintResult result) {
    return result.findings().stream().map(f -> f.rule().toString()).toList();
  }

  @Test
  void keptWordsAreNotReported() throws YamlException {
    LintResult result = LINTER.lint(TEXT).without(read("""
        ignore:
          - rule: compliance/gang-member
            words: gang member
            reason: a quotation of the police report
        """), TEXT);
    assertFalse(rules(result).contains("compliance/gang-member"));
    assertTrue(rules(result).contains("compliance/streetwise"));
    Suppressed kept = result.suppressed().get(0);
    assertEquals("a quotation of the police report", kept.by().reason());
    assertEquals(2, kept.by().line());
    assertEquals("gang\nmember", TEXT.slice(kept.finding().range()));
    assertEquals(List.of(), result.unused());
  }

  @Test
  void otherWordsAndRulesStayReported() throws YamlException {
    LintResult result = LINTER.lint(TEXT).without(read("""
        ignore:
          - {rule: compliance/gang-member, words: Gang Member, reason: other capitals}
          - {rule: compliance/streetwise, words: gang member, reason: other rule}
        """), TEXT);
    assertEquals(LINTER.lint(TEXT).findings(), result.findings());
    assertEquals(List.of(2, 3), result.unused().stream().map(Suppression::line).toList());
  }

  @Test
  void whatTheTextLacksIsKeptWithoutWords() throws YamlException {
    assertTrue(rules(LINTER.lint(TEXT)).contains("coverage/too-short"));
    LintResult result = LINTER.lint(TEXT).without(read("""
        ignore:
          - rule: coverage/too-short
            reason: told in the other form
        """), TEXT);
    assertFalse(rules(result).contains("coverage/too-short"));
    assertEquals(1, result.suppressed().size());
  }

  @Test
  void anEntryWithoutReasonCountsAndIsKnown() throws YamlException {
    List<Suppression> entries = read("""
        ignore:
          - rule: compliance/gang-member
            words: gang member
            reason:
        """);
    assertFalse(entries.get(0).hasReason());
    assertFalse(rules(LINTER.lint(TEXT).without(entries, TEXT)).contains("compliance/gang-member"));
  }

  @Test
  void everyMistakeIsNamedWithItsLine() {
    String message = assertThrows(YamlException.class, () -> read("""
            ignore:
              - rule: compliance/gang-membr
                words: gang member
              - words: streetwise
              - rule: compliance/streetwise
                reasn: x
            """)).getMessage();
    assertEquals("""
            a.txt.referlint.yml:2: unknown rule 'compliance/gang-membr'; did you mean 'compliance/gang-member'?
            a.txt.referlint.yml:4: an entry needs the rule that is not to report the words
            a.txt.referlint.yml:6: unknown key 'reasn'; did you mean 'reason'?""", message);
  }
}
