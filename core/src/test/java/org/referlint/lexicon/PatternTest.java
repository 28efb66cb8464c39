package org.referlint.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.TextAnalyzer;
import org.referlint.parse.PlainTextParser;
import org.referlint.text.SourceText;
import org.referlint.yaml.YamlException;

/** The pattern language, from the pattern to what it finds in a text. */
class PatternTest {
  private static List<String> found(String pattern, String text) throws YamlException {
    Lexicon lexicon = TestLexicons.of(TestLexicons.entry(pattern));
    SourceText source = SourceText.of("a.txt", text);
    return new TextAnalyzer(lexicon)
        .analyze(new PlainTextParser().parse(source)).blocks().stream()
            .flatMap(placed -> texts(placed.facts()).stream())
            .toList();
  }

  private static List<String> texts(AnalyzedBlock block) {
    return block.hits().stream()
        .map(hit -> block.tokens().range(hit.reportFirst(), hit.reportEnd()))
        .map(range -> block.text().substring(range.start(), range.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
          lifestyle choice ; a lifestyle choice of hers ; lifestyle choice
          lifestyle choice ; a LIFESTYLE-CHOICE ; LIFESTYLE-CHOICE
          choose/v to ; she chose to go ; chose to
          choose/v to ; is choosing to go ; choosing to
          gang member/n ; the gang members' car ; gang members
          gang member/n ; a gang member's car ; gang member
          (bad|very poor) choice/n ; made very poor choices ; very poor choices
          (very)? mature ; is mature ; mature
          put/v [self] ... at risk ; puts herself repeatedly at risk ; puts herself repeatedly at risk
          put/v [self] ... at risk ; puts herself at risk ; puts herself at risk
          see/v {punters} ; she sees punters daily ; punters
          =SU ; the SU said ; SU
          won't engage ; he won’t engage ; won’t engage
          prostitute/n ; a próstitute ; próstitute
          child [letter] ; Child A was seen ; Child A
          {[number]} year/n old ; a 15-year-old boy ; 15
          paid [money] ; was paid £200 a week ; paid £200
          on [date] ; on 04/05/2024 he ; on 04/05/2024
          """)
  void finds(String pattern, String text, String expected) throws YamlException {
    assertEquals(List.of(expected), found(pattern, text));
  }

  @Test
  void lineBreakInsideAPhrase() throws YamlException {
    String text =
        "It was recorded by the night staff that for this boy crime is a lifestyle\nchoice that he made.";
    assertEquals(List.of("lifestyle\nchoice"), found("lifestyle choice", text));
    assertEquals(
        List.of("lifestyle\r\nchoice"), found("lifestyle choice", text.replace("\n", "\r\n")));
  }

  @Test
  void combiningMarksAndEmoji() throws YamlException {
    assertEquals(List.of("cafe\u0301 worker"), found("café worker", "😀 a cafe\u0301 worker"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          lifestyle choice      | a lifestyle, choice of food
          lifestyle choice      | He has a lifestyle. Choice is his.
          choose/v to           | the choice to go
          =SU                   | she will su the firm
          put/v [self] ... at risk | puts herself and the many other people of the whole house at risk
          """)
  void staysSilent(String pattern, String text) throws YamlException {
    assertEquals(List.of(), found(pattern, text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          [slef] harm        | unknown word class [slef]; did you mean [self]?
          (bad choice        | expected ')'
          ... choice         | begins or ends with ...
          (very)?            | could match nothing at all
          bad choice)        | has no beginning
          """)
  void errorsNameThePattern(String pattern, String message) {
    YamlException error =
        assertThrows(YamlException.class, () -> TestLexicons.of(TestLexicons.entry(pattern)));
    assertTrue(
        error.getMessage().contains(message.replace("[self]?", "'self'?")), error.getMessage());
    assertTrue(error.getMessage().startsWith("test.yml:4: entry 'test'"), error.getMessage());
  }

  @Test
  void tooManyCombinationsAreRefused() {
    String words = "(a b|c d|e f|g h|i j|k l|m n|o p)";
    YamlException error = assertThrows(
        YamlException.class,
        () -> TestLexicons.of(TestLexicons.entry((words + " ").repeat(6).strip())));
    assertTrue(error.getMessage().contains("combinations"), error.getMessage());
  }
}
