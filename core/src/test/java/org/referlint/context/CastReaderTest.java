package org.referlint.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.referlint.analysis.PlacedBlock;
import org.referlint.analysis.TextAnalyzer;
import org.referlint.engine.Dictionaries;
import org.referlint.lexicon.Lexicon;
import org.referlint.parse.PlainTextParser;
import org.referlint.text.SourceText;

class CastReaderTest {
  private static final Lexicon LEXICON = Dictionaries.shipped();

  @Test
  void whoIsIntroducedWithAnAgeAndSuspectedToBeExploited() {
    Cast cast = cast(
        "Ms Selam Haile, 24, was found at a laundry in Crewe. PC Dale Orwin spoke to her. The owner,"
            + " Mr Brian Tulk, said that she was his guest. I believe that Selam is held there to work. She was afraid.");
    assertTrue(cast.isVictim("Selam"));
    assertTrue(cast.isVictim("Haile"));
    assertTrue(cast.isOther("Tulk"));
    assertTrue(cast.isOther("Orwin"));
    assertEquals(Cast.Gender.FEMALE, cast.gender());
  }

  @Test
  void whoIsNeverNamedIsNobodyElse() {
    Cast cast = cast("The child was found in Leeds. She was afraid of a man known as Biggs.");
    assertFalse(cast.isVictim("Biggs"));
    assertTrue(cast.isOther("Biggs"));
    assertEquals(Cast.Gender.UNKNOWN, cast.gender());
  }

  @Test
  void aPlaceIsNobody() {
    Cast cast = cast("Besnik Hoxha, 19, came to Dover in March and was taken to Luton.");
    assertFalse(cast.isVictim("Dover"));
    assertFalse(cast.isVictim("Luton"));
    assertTrue(cast.isVictim("Besnik"));
  }

  private static Cast cast(String text) {
    SourceText source = SourceText.of("test.txt", text);
    return new CastReader(LEXICON)
        .read(new TextAnalyzer(LEXICON)
            .analyze(new PlainTextParser().parse(source)).blocks().stream()
                .map(PlacedBlock::facts)
                .toList());
  }
}
