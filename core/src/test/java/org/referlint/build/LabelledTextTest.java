package org.referlint.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referlint.finding.Family;
import org.referlint.learned.Lesson;
import org.referlint.text.TextRange;

class LabelledTextTest {
  @TempDir
  Path folder;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectory(folder.resolve("clauses"));
    Files.createDirectory(folder.resolve("narratives"));
  }

  @Test
  void readsClausesAndNarratives() throws IOException {
    Files.writeString(
        folder.resolve("clauses/a.tsv"),
        "# a remark\nchoice\tvictim\tadult\tHe [[liked it]] there.\nnone\tnobody\tadult\tHe left.\n");
    Files.writeString(
        folder.resolve("narratives/a.txt"),
        "victim: child\n\nHe [[credibility|claims]] that he [[compliance|chose]] it.\n");
    List<LabelledText> texts = LabelledText.readAll(folder);
    assertEquals(
        List.of(
            new LabelledText(
                "He liked it there.",
                List.of(new Lesson.Marked(Family.COMPLIANCE, "choice", new TextRange(3, 11)))),
            new LabelledText("He left.", List.of()),
            new LabelledText(
                "He claims that he chose it.",
                List.of(
                    new Lesson.Marked(Family.CREDIBILITY, "", new TextRange(3, 9)),
                    new Lesson.Marked(Family.COMPLIANCE, "", new TextRange(18, 23))))),
        texts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "choice|victim|adult; expected 4 columns, found 3",
        "choise|victim|adult|He [[left]].; unknown kind 'choise'",
        "choice|victim|adult|He left.; expected marked words",
        "choice|victim|adult|He [[left.; \"'[[' without ']]'\"",
        "none|victim|adult|He [[left]].; a clause of the kind 'none' has no marked words"
      })
  void namesTheLineThatIsWrong(String line, String problem) throws IOException {
    Files.writeString(
        folder.resolve("clauses/a.tsv"),
        "none\tnobody\tadult\tHe left.\n" + line.replace('|', '\t') + "\n");
    var thrown = assertThrows(IllegalArgumentException.class, () -> LabelledText.readAll(folder));
    assertEquals("a.tsv, line 2: " + problem, thrown.getMessage());
  }

  @Test
  void aNarrativeMustSayWhoseItIs() throws IOException {
    Files.writeString(folder.resolve("narratives/b.txt"), "He left.\n");
    var thrown = assertThrows(IllegalArgumentException.class, () -> LabelledText.readAll(folder));
    assertEquals(
        "b.txt: expected 'victim: child' or 'victim: adult' in the first line",
        thrown.getMessage());
  }
}
