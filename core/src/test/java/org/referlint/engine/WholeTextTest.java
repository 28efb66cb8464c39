package org.referlint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
      'milk\nbread\n6 eggs\nwashing powder\nbin bags' | coverage/no-sentences
      Background, What happened, Action taken | coverage/no-sentences
      'Background\n\nWhat happened\n\nIndicators\n\nOfficer in the case' | coverage/no-sentences
      Nous soupçonnons que cette jeune fille est exploitée par des hommes plus âgés dans la ville de Calais. | coverage/not-english
      Am cunoscut-o în martie. A spus că un bărbat i-a luat pașaportul și că trebuie să lucreze fără bani. | coverage/not-english
      Cô ấy bị nhốt trong nhà và phải làm việc mỗi ngày. Người đàn ông giữ hộ chiếu của cô ấy. | coverage/not-english
      احتجز الرجل جواز سفرها ولم يدفع لها أي أجر. كانت تعمل كل يوم من الصباح حتى منتصف الليل. | coverage/not-english
      The boiler on the third floor was replaced in the autumn and the lift is to be looked at in the spring. | coverage/not-a-referral
      'For Saturday:\n- milk, two pints\n- a loaf of bread and some rolls for the children\n- something for dinner on Sunday' | coverage/not-a-referral
      I suspect that he is being exploited by older men. | coverage/too-short
      'I suspect Tia is exploited.\nShe is 15.\nShe was found in Hull.\nA man drove her.' | coverage/too-short
      """)
  void whereNothingCanBeJudgedOneFindingSaysSo(String text, String rule) {
    assertEquals(List.of(rule), absences(text.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"""
        def main(path):
            # Read the file and print how often each word occurs in it.
            counts = {}
            with open(path) as f:
                for line in f:
                    for word in line.split():
                        counts[word] = counts.get(word, 0) + 1
            for word, n in sorted(counts.items()):
                print(word, n)
        """, """
        /** Counts the words of a text. */
        public final class WordCount {
          private final List<String> words;

          public int count() {
            int n = 0;
            for (String word : words) {
              if (!word.isBlank()) {
                n++;
              }
            }
            return n;
          }
        }
        """, """
        Chop the onions and fry them gently in the oil until they are soft. Add the lentils, the stock and the
        tomatoes and bring to the boil. Turn the heat down, cover the pan and let it simmer for forty minutes.
        Season with salt and lemon and serve with bread. It keeps in the fridge for three days.
        """, """
        It rained all through the match and nobody minded. Dana scored twice before half time and once after it,
        and her father shouted himself hoarse. Afterwards they went for chips on the front and watched the lights
        of the ferry. On the way home she fell asleep in the car with the medal in her hand.
        """})
  void whatIsNoReferralIsToldSoInOneFinding(String text) {
    assertEquals(
        List.of("coverage/not-a-referral"),
        lint(text).findings().stream().map(f -> f.rule().toString()).toList());
  }

  @Test
  void nothingIsEvidenceInALanguageThatIsNotRead() {
    LintResult result =
        lint("Cô ấy bị nhốt trong nhà và phải làm việc mỗi ngày. Người đàn ông giữ hộ chiếu.");
    assertEquals(Map.of(), result.coverage().indicators());
  }

  @Test
  void whoIsSaidToBeOfDoubtfulAgeIsToBeTreatedAsAChild() {
    String doubt = REFERRAL + "\nHis age is disputed.\n";
    assertTrue(absences(doubt).contains("coverage/age-in-doubt"));
    assertFalse(absences(REFERRAL).contains("coverage/age-in-doubt"));
    assertFalse(absences(doubt + "We treat him as a child until his age is assessed.\n")
        .contains("coverage/age-in-doubt"));
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
