package org.referlint.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
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

  @Test
  void whoSharesAFamilyNameIsSomebodyOfTheirOwn() {
    Cast cast = cast("Ana Popescu, 15, was found in Hull. Her mother, Rosa Popescu, has called.");
    assertEquals(2, cast.people().size());
    assertFalse(cast.people().get(0).somebodyElse());
    assertTrue(cast.people().get(1).somebodyElse());
  }

  @Test
  void aFamilyNameInFrontOfACommaBelongsToTheGivenNameBehindIt() {
    Cast cast = cast("The card says KOVACS, Petra and nothing else.");
    assertEquals(List.of("kovacs", "petra"), cast.people().get(0).parts());
    assertTrue(cast.people().get(0).full().isPresent());
  }

  @Test
  void aFirmIsNobody() {
    assertEquals(
        List.of(), cast("The farm belongs to G. Hartley and Sons of Spalding.").people());
  }

  private static Cast cast(String text) {
    SourceText source = SourceText.of("test.txt", text);
    return new TextAnalyzer(LEXICON)
        .analyze(new PlainTextParser().parse(source))
        .cast();
  }
}
