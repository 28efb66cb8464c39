package org.referlint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referlint.finding.Finding;
import org.referlint.finding.LintResult;
import org.referlint.finding.Victim;
import org.referlint.text.SourceText;

class WholeTextTest {
  private static final Linter LINTER = Linter.shipped();

  private static final String REFERRAL = """
      Kwame Boateng, 15, lives with his mother in Ipswich and attends a pupil referral unit.

      I suspect that he is being criminally exploited.

      On 3 May 2024 two men drove him to a flat in Norwich, gave him drugs to sell and kept him there for two
      nights. He speaks Twi at home. He told his form tutor that they would hurt his sister if he stopped. Children's
      social care has been told.
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      bread milk eggs | coverage/no-sentences
      Background, What happened, Action taken | coverage/no-sentences
      Nous soupçonnons que cette jeune fille est exploitée par des hommes plus âgés dans la ville de Calais. | coverage/not-english
      The boiler on the third floor was replaced in the autumn and the lift is to be looked at in the spring. | coverage/not-a-referral
      I suspect that he is being exploited by older men. | coverage/too-short
      """)
  void whereNothingCanBeJudgedOneFindingSaysSo(String text, String rule) {
    assertEquals(List.of(rule), absences(text));
  }

  @Test
  void anAbsenceStandsWhereTheWriterWouldMendIt() {
    Finding finding = finding("rationale/no-rationale");
    assertTrue(words(finding).contains("suspect"), words(finding));
    assertTrue(words(finding("coverage/no-interpreter")).contains("Twi"));
  }

  @Test
  void whatIsAskedNextFollowsTheAbsencesWeightiestFirst() {
    LintResult result = lint(REFERRAL);
    var questions = result.coverage().questions();
    assertFalse(questions.isEmpty());
    for (int i = 1; i < questions.size(); i++) {
      assertTrue(questions.get(i - 1).severity().compareTo(questions.get(i).severity()) <= 0);
    }
    assertTrue(questions.stream().anyMatch(q -> q.about().equals("rationale")));
  }

  @Test
  void anInterpreterAnswersTheLanguage() {
    assertTrue(absences(REFERRAL).contains("coverage/no-interpreter"));
    assertFalse(absences(REFERRAL + "\nI spoke to him through an independent interpreter.\n")
        .contains("coverage/no-interpreter"));
  }

  private static Finding finding(String rule) {
    return lint(REFERRAL).findings().stream()
        .filter(f -> f.rule().toString().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static String words(Finding finding) {
    return REFERRAL.substring(finding.range().start(), finding.range().end());
  }

  private static List<String> absences(String text) {
    return lint(text).findings().stream()
        .filter(Finding::ofWholeText)
        .map(f -> f.rule().toString())
        .toList();
  }

  private static LintResult lint(String text) {
    return LINTER
        .with(LintConfig.DEFAULT.withVictim(Victim.CHILD))
        .lint(SourceText.of("t.txt", text));
  }
}
