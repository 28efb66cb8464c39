package org.referlint.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.referlint.document.Document;
import org.referlint.engine.Dictionaries;
import org.referlint.parse.PlainTextParser;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;

/** Whatever was edited, the people of a document are those that a fresh reading finds. */
class CastReadingTest {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer(Dictionaries.shipped());
  private static final int EDITS = 1_500;

  private static final String TEXT = """
      A referral was made by the night shelter in Stoke, which saw a young man by the gate on three nights in a row and gave him tea \
      and a blanket. He did not want to come in and said that he was waiting for a lift. The worker, Mrs Joan Pell, wrote down what \
      he said and rang the police the next day, who sent an officer to the car park.

      Tariq Nasser, 17, was found there asleep. He said that Mr Kirk Dolan had sent him.

      We suspect that Tariq is being used to carry drugs. His aunt, Samira Nasser, has not seen him since May.

      Dolan was arrested. Nasser was taken to a hospital by PC Orla Finch.

      Joan Pell
      """;

  private static final String[] PARTS = {
    "", "", "x", " ", ". ", "He ", "Dolan ", "Tariq ", "he said ", "\n\n", "aged 15, ", "not "
  };

  @Test
  void anEditFindsThePeopleThatAFreshReadingFinds() {
    Random random = new Random(26);
    AnalyzedDocument document = ANALYZER.analyze(parsed(TEXT));
    int kept = 0;
    for (int edit = 0; edit < EDITS; edit++) {
      String before = document.source().text();
      // Long texts and those of which little is left begin again.
      String after = before.length() > 2 * TEXT.length() || before.length() < TEXT.length() / 2
          ? TEXT
          : edited(before, random);
      CastReading reading = document.castReading();
      document = ANALYZER.analyze(parsed(after), document, TextChange.between(before, after));
      kept += document.castReading().found() == reading.found() ? 1 : 0;
      Cast fresh = ANALYZER.analyze(parsed(after)).cast();
      assertEquals(fresh.people(), document.cast().people(), after);
      assertEquals(Optional.of(Set.of()), fresh.changedNames(document.cast()), after);
      assertEquals(fresh.spokenOf(), document.cast().spokenOf(), after);
    }
    assertTrue(kept > EDITS / 5, "kept " + kept);
  }

  private static String edited(String text, Random random) {
    int start = random.nextInt(text.length());
    int end = Math.min(text.length(), start + random.nextInt(random.nextBoolean() ? 2 : 12));
    return text.substring(0, start) + PARTS[random.nextInt(PARTS.length)] + text.substring(end);
  }

  private static Document parsed(String text) {
    return new PlainTextParser().parse(SourceText.of("referral.txt", text));
  }
}
