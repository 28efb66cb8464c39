package org.referlint.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.referlint.document.Block;
import org.referlint.document.Document;
import org.referlint.text.SourceText;

class DocumentParserTest {
  private static List<String> blocks(String path, String text) {
    Document document = DocumentParser.forPath(path).parse(SourceText.of(path, text));
    return document.blocks().stream().map(block -> describe(document, block)).toList();
  }

  private static String describe(Document document, Block block) {
    return block.kind()
        + String.join(
            "|",
            block.segments().stream().map(s -> " " + document.source().slice(s)).toList());
  }

  @Test
  void headingsFieldsAndParagraphsOfPlainText() {
    assertEquals(
        List.of(
            "HEADING BACKGROUND",
            "FIELD DOB: 4 May 2009",
            "PARAGRAPH She lives in Hull.",
            "PARAGRAPH He left."),
        blocks("a.txt", "BACKGROUND\nDOB: 4 May 2009\nShe lives in Hull.\n\nHe left.\n"));
  }

  @Test
  void hardWrappedLinesAreOneParagraph() {
    String wrapped = "The school nurse saw him on 4 May 2024 and wrote down that he was\n"
        + "tired, that he had not eaten, and that a man waited for him at the\n"
        + "gate.\n";
    assertEquals(1, blocks("a.txt", wrapped).size());
  }

  @Test
  void oneLineForEachParagraph() {
    String line =
        "He was seen at the gate of the school by two teachers, who say that he got into a car. "
            .repeat(2);
    assertEquals(2, blocks("a.txt", line + "\n" + line + "\n").size());
  }

  @Test
  void listsQuotationsAndTables() {
    assertEquals(
        List.of(
            "LIST_ITEM one",
            "LIST_ITEM two|  more",
            "QUOTATION said he|  again",
            "TABLE_ROW Date| Event| Source"),
        blocks("a.md", "- one\n- two\n  more\n\n> said he\n> again\n\n| Date | Event | Source |\n")
            .stream()
            .map(b -> b.replace("| more", "|  more").replace("| again", "|  again"))
            .toList());
  }

  /** A short line of a narrow column goes on where the next word did not fit; short notes stay apart. */
  @Test
  void aNarrowColumnIsOneParagraph() {
    assertEquals(
        1,
        blocks("a.txt", "She was known to put herself\nat risk with the men there.\n")
            .size());
    assertEquals(
        3,
        blocks("a.txt", "Stopped at 21:40.\nTwo phones\nTaken to the station\n").size());
    assertEquals(
        2, blocks("a.txt", "no reply\nphone off all day and all night\n").size());
  }

  @Test
  void markdownHeadingsLoseTheirSigns() {
    assertEquals(
        List.of("HEADING What happened", "PARAGRAPH He left."),
        blocks("a.md", "## What happened\nHe left.\n"));
  }

  @Test
  void commentsAtTheBeginningOfLinesAreNoText() {
    List<String> expected = List.of("HEADING What happened", "PARAGRAPH He left.");
    String text =
        "<!-- who? -->\nWhat happened:\n\n  <!-- where?\n and when? --> He left.\n<!-- a --><!-- b -->\n";
    assertEquals(List.of("HEADING What happened:", "PARAGRAPH He left."), blocks("a.txt", text));
    assertEquals(expected, blocks("a.md", text.replace("What happened:", "# What happened")));
  }

  @Test
  void aCommentThatNeverEndsIsText() {
    assertEquals(List.of("PARAGRAPH <!-- He left."), blocks("a.txt", "<!-- a --><!-- He left.\n"));
  }

  @Test
  void nothingInNothing() {
    assertEquals(List.of(), blocks("a.txt", ""));
    assertEquals(List.of(), blocks("a.txt", "\r\n \n\n"));
  }
}
