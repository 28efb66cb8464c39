package org.referlint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referlint.RandomText;
import org.referlint.engine.LintConfig.Setting;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Finding;
import org.referlint.finding.Fix;
import org.referlint.finding.LintResult;
import org.referlint.finding.Severity;
import org.referlint.finding.Victim;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

class LinterTest {
  private static final String GANG_MEMBER = "Staff describe Callum Reid, 15, as a gang member.";

  @Test
  void emptyTextHasOneFinding() {
    assertEquals(List.of("coverage/empty-text"), MarkedText.rules(""));
    assertEquals(List.of("coverage/empty-text"), MarkedText.rules(" \n\n"));
  }

  /** Whether help comes at once, late, or never. */
  @Test
  void aHelperChangesNothing() throws InterruptedException {
    String paragraph =
        "Ms Ada Bright was taken to a house in Luton in May 2024 and told that she owed"
            + " four thousand pounds, which she was to work off by cleaning for the owner. She slept on a"
            + " mat in the hall, was not paid, and could not go out without one of the owner's sons.\n\n";
    SourceText text = SourceText.of(
        "a.txt",
        paragraph
            + "On 3 June 2024 a neighbour called the police.\n\n"
            + "She was known as a prostitute.\n\nShe claims that he hit her.\n\n"
            + paragraph);
    LintResult alone = MarkedText.linter().lint(text);
    assertTrue(alone.findings().stream()
        .anyMatch(f -> f.rule().toString().equals("pasted/repeated-paragraph")));
    List<Thread> late = new ArrayList<>();
    assertEquals(alone, MarkedText.linter().helpedBy(Runnable::run).lint(text));
    assertEquals(
        alone,
        MarkedText.linter()
            .helpedBy(work -> {
              Thread thread = new Thread(work);
              late.add(thread);
              thread.start();
            })
            .lint(text));
    assertEquals(3, late.size());
    for (Thread thread : late) {
      thread.join();
    }
  }

  @Test
  void severityAndWordingFollowTheVictim() {
    Finding child = only("compliance/gang-member", MarkedText.lint(GANG_MEMBER));
    assertEquals(Severity.ERROR, child.severity());
    assertTrue(
        child.fixes().get(0).title().startsWith("child"), child.fixes().get(0).title());
    LintResult adult = MarkedText.linter()
        .with(LintConfig.DEFAULT.withVictim(Victim.ADULT))
        .lint(SourceText.of("a.txt", GANG_MEMBER));
    assertEquals(Victim.ADULT, adult.victim());
    assertFalse(only("compliance/gang-member", adult).fixes().get(0).title().startsWith("child"));
  }

  @Test
  void articleFollowsTheReplacement() {
    String text = "Callum Reid, 15, is an absconder.";
    for (Fix fix :
        Wording.fixes(text, new TextRange(23, 32), List.of("child who was taken"), true)) {
      assertEquals("a child who was taken", fix.replacement());
      assertEquals(
          "an absconder", text.substring(fix.range().start(), fix.range().end()));
    }
  }

  @Test
  void pluralFollowsTheWords() {
    String text = "They are gang members.";
    assertEquals(
        "children who are exploited",
        Wording.fixes(text, new TextRange(9, 21), List.of("child who is exploited"), true)
            .get(0)
            .replacement());
  }

  @Test
  void rulesCanBeSwitchedOffAndRaised() {
    LintConfig config = new LintConfig(
        Optional.empty(),
        Map.of(
            "compliance/*", new Setting(Optional.empty()),
            "compliance/gang-member", new Setting(Optional.of(Severity.HINT))),
        List.of());
    LintResult result = MarkedText.linter()
        .with(config)
        .lint(SourceText.of("a.txt", GANG_MEMBER + " He is streetwise."));
    assertEquals(Severity.HINT, only("compliance/gang-member", result).severity());
    assertTrue(result.findings().stream()
        .noneMatch(f -> f.rule().toString().equals("compliance/streetwise")));
  }

  @Test
  void ignoredWordsAreHeldBack() {
    LintConfig config = new LintConfig(Optional.empty(), Map.of(), List.of("a gang member"));
    LintResult result = MarkedText.linter().with(config).lint(SourceText.of("a.txt", GANG_MEMBER));
    assertTrue(result.findings().stream()
        .noneMatch(f -> f.rule().toString().equals("compliance/gang-member")));
    assertTrue(
        result.heldBack().stream().anyMatch(h -> h.entry().equals("compliance/gang-member")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ellis Moor, 15, was seen.",
        "A 16-year-old girl was found.",
        "Lan is aged 12.",
        "He is in Year 9."
      })
  void children(String text) {
    assertEquals(Victim.CHILD, MarkedText.lint(text).victim());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr Petrov, 41, was seen.",
        "A 35-year-old woman was found.",
        "Ms Rusu is 28 and lives in a safe house."
      })
  void adults(String text) {
    assertEquals(Victim.ADULT, MarkedText.lint(text).victim());
  }

  @Test
  void doubtfulAgeMeansChild() {
    assertEquals(
        Victim.CHILD,
        MarkedText.lint("He has no papers and his age is disputed.").victim());
  }

  @Test
  void whatIsAskedDependsOnTheVictim() {
    LintResult child = MarkedText.lint("Callum Reid, 15, was seen in Hull.");
    assertEquals(State.NOT_APPLICABLE, child.coverage().state(Element.MEANS).state());
    assertEquals(State.MISSING, child.coverage().state(Element.SAFEGUARDING).state());
    assertEquals(
        State.NOT_APPLICABLE, child.coverage().state(Element.OFFICER_IN_CASE).state());
    LintResult adult = MarkedText.lint("Mr Petrov, 41, was arrested in Hull.");
    assertEquals(State.MISSING, adult.coverage().state(Element.MEANS).state());
    assertEquals(
        State.NOT_APPLICABLE, adult.coverage().state(Element.SAFEGUARDING).state());
    assertEquals(State.MISSING, adult.coverage().state(Element.OFFICER_IN_CASE).state());
  }

  @Test
  void adultUnderDutyToNotifyStaysUnnamed() {
    LintResult result = MarkedText.lint(
        "This is a Duty to Notify report. The adult, aged 34, does not consent, so the name is withheld.");
    assertEquals(
        State.NOT_APPLICABLE, result.coverage().state(Element.SUBJECT_NAMED).state());
    assertTrue(
        result.findings().stream().noneMatch(f -> f.rule().family().id().equals("anonymised")));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void anyTextHasFindingsInsideItself(long seed) {
    String text = RandomText.of(new Random(seed));
    LintResult result = MarkedText.lint(text);
    assertEquals(List.of(), result.failures(), "seed " + seed);
    for (Finding finding : result.findings()) {
      assertTrue(finding.range().end() <= text.length(), "seed " + seed);
      assertTrue(
          !finding.range().isEmpty() || text.isEmpty(), "seed " + seed + ": " + finding.rule());
      finding
          .fixes()
          .forEach(fix -> assertTrue(fix.range().contains(finding.range()), "seed " + seed));
    }
    assertEquals(result, MarkedText.lint(text), "seed " + seed);
  }

  @Test
  void longLinesAndManyMarksAreNoTrouble() {
    assertEquals(List.of(), MarkedText.lint("he said \"no ".repeat(40_000)).failures());
    assertEquals(List.of(), MarkedText.lint("'a [name X ".repeat(40_000)).failures());
    assertEquals(List.of(), MarkedText.lint("put herself ".repeat(40_000)).failures());
    assertEquals(List.of(), MarkedText.lint("From: x\n".repeat(20_000)).failures());
  }

  private static Finding only(String rule, LintResult result) {
    List<Finding> found =
        result.findings().stream().filter(f -> f.rule().toString().equals(rule)).toList();
    assertEquals(1, found.size(), rule);
    return found.get(0);
  }
}
