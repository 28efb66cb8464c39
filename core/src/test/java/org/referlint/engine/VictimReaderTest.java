package org.referlint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referlint.finding.Victim;
import org.referlint.text.SourceText;

/** Child or adult, from what the text itself says. */
class VictimReaderTest {
  private static final Linter LINTER = Linter.shipped();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Jordan Wells, 15, was found in Hull on 3 May 2025.                                   | CHILD
      Jordan Wells, born 4 March 2010, was found in Hull on 3 May 2025.                    | CHILD
      Jordan Wells (DOB 04/03/2010) was found in Hull on 03/05/2025.                       | CHILD
      Jordan Wells, date of birth 4/3/85, was found in Hull on 03/05/2025.                 | ADULT
      Jordan Wells (DOB 04.03.1990) was found in Hull on 03.05.2025.                       | ADULT
      Jordan Wells (DOB 04/03/2007) was found in Hull on 03/05/2025.                       | ADULT
      Jordan Wells (DOB 04/09/2007) was found in Hull on 03/05/2025.                       | CHILD
      Jordan Wells (DOB 04/03/1990) met Aaron, 15, in Hull on 03/05/2025.                  | ADULT
      Jordan Wells was found in Hull. A school place is being sought in Year 9.            | CHILD
      Jordan Wells was found in Hull.                                                      | CHILD
      """)
  void agesAndDatesOfBirthDecide(String text, Victim victim) {
    assertEquals(victim, LINTER.lint(SourceText.of("referral.txt", text)).victim());
  }
}
