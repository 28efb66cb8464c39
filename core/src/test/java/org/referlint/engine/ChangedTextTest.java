package org.referlint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referlint.RandomText;
import org.referlint.document.Document;
import org.referlint.overlap.InnerOverlaps;
import org.referlint.parse.DocumentParser;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;
import org.referlint.text.TextRange;

/** The law of changed texts: whatever is kept of an earlier state, all is as if the text had been read for the first time. */
class ChangedTextTest {
  private static final int EDITS = 120;
  private static final int LONGEST = 4_000;
  private static final String[] PARTS = {
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "'",
    "x",
    "X",
    "-",
    "*",
    "<!-- ",
    " -->",
    "> ",
    "- ",
    "# ",
    ". ",
    "[",
    "]",
    "😀",
    "he ",
    "She ",
    "Teresa* ",
    "JS said ",
    "Sarah K. ",
    "XXXX ",
    "[REDACTED] ",
    "12/XX/2008 ",
    "Child A ",
    "Callum Reid, 15, ",
    "PC Hallam ",
    "born on 3 May 2009 ",
    "Date: 3 May 2024\n",
    "From: A. Clerk\nSubject: visit\n",
    "Page 2 of 4\n",
    "PRESENT:\n",
    "10:15 Seen in his room.\n11:20 Asleep.\n12:30 Awake.\n",
    "a gang member ",
    "told us that a man took her passport and kept her wages ",
    "Mia told us on Monday that two men whom she knew from the park met her behind the station, gave her a phone and a bag,"
        + " drove her to a flat in a town by the sea and would not let her leave until the Sunday. "
  };

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void plainText(long seed) {
    edit("a.txt", seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {35, 36})
  void markdown(long seed) {
    edit("a.md", seed);
  }

  @ParameterizedTest
  @CsvSource({"a.md,# Heading here", "a.txt,Name: Ann"})
  void aBlankLineThatGoesMayJoinASentence(String name, String above) {
    Linter linter = MarkedText.linter();
    for (int taken = 0; taken < 2; taken++) {
      SourceText before = SourceText.of(
          name, "Intro line.\n\n" + above + "\n\nProstitutes were seen there, and she is one.");
      int at = before.text().indexOf("Prostitutes") - 1 - taken;
      SourceText after = before.replaced(new TextRange(at, at + 1), "");
      ChangingText changing = linter.changing(DocumentParser.forPath(name));
      changing.check(before, TextChange.NONE);
      assertEquals(
          linter.lint(after), changing.check(after, new TextChange(at, at + 1, at)), above);
    }
  }

  private static void edit(String name, long seed) {
    Random random = new Random(seed);
    Linter linter = MarkedText.linter();
    DocumentParser parser = DocumentParser.forPath(name);
    SourceText text = SourceText.of(name, RandomText.of(random) + "\n\n" + RandomText.of(random));
    Document known = parser.parse(text);
    ChangingText changing = linter.changing(parser);
    assertEquals(linter.lint(text), changing.check(text, TextChange.NONE));
    InnerOverlaps twice = InnerOverlaps.of(text);
    for (int edit = 0; edit < EDITS; edit++) {
      String where = "seed " + seed + ", edit " + edit;
      SourceText before = text;
      text = edited(text, random);
      assertEquals(SourceText.of(name, text.text()).lines(), text.lines(), where);
      TextChange change = TextChange.between(before.text(), text.text());
      known = parser.parse(text, known, change);
      assertEquals(parser.parse(text), known, where);
      twice = twice.changed(text, change);
      assertEquals(InnerOverlaps.of(text).passages(), twice.passages(), where);
      assertEquals(linter.lint(text), changing.check(text, change), where);
    }
  }

  private static SourceText edited(SourceText text, Random random) {
    int length = text.text().length();
    int start = random.nextInt(length + 1);
    int removed = length > LONGEST ? length / 2 : random.nextInt(4);
    int end = Math.min(length, start + removed);
    String part = PARTS[random.nextInt(PARTS.length)];
    return text.replaced(new TextRange(start, end), part);
  }
}
