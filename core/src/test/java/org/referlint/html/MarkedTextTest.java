package org.referlint.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.referlint.html.MarkedText.Mark;
import org.referlint.text.TextRange;

class MarkedTextTest {
  private static Mark link(int start, int end, String number) {
    return new Mark(new TextRange(start, end), "m", number, "f" + number, "t");
  }

  private static Mark evidence(int start, int end) {
    return new Mark(new TextRange(start, end), "e", "", "", "t");
  }

  private static String html(String text, Mark... marks) {
    return MarkedText.of(text, text.length(), List.of(marks)).toString();
  }

  @Test
  void marksAreLinksWithTheirNumber() {
    assertEquals(
        "a <a class=\"m\" href=\"#f1\" title=\"t\">b<sup>1</sup></a> c",
        html("a b c", link(2, 3, "1")));
  }

  @Test
  void overlapsAreCut() {
    assertEquals(
        "<a class=\"m\" href=\"#f1\" title=\"t\">a</a>"
            + "<a class=\"m\" href=\"#f1\" title=\"t\">b<sup>1</sup></a>"
            + "<a class=\"m\" href=\"#f2\" title=\"t\">c<sup>2</sup></a>d",
        html("abcd", link(0, 2, "1"), link(1, 3, "2")));
  }

  @Test
  void evidenceLiesAroundLinks() {
    assertEquals(
        "<span class=\"e\" title=\"t\">a</span>"
            + "<span class=\"e\" title=\"t\"><a class=\"m\" href=\"#f1\" title=\"t\">b<sup>1</sup></a></span>",
        html("ab", evidence(0, 2), link(1, 2, "1")));
  }

  @Test
  void textIsEscaped() {
    assertEquals("&lt;b&gt;&amp;&quot;&#39;\uFFFD\n", html("<b>&\"'\u0000\n"));
  }

  @Test
  void emptyMarksAndTextsAreNoTrouble() {
    assertEquals("", html("", link(0, 0, "1")));
    assertEquals("ab", html("ab", link(1, 1, "1")));
  }

  @Test
  void whateverTheMarksTheTextStaysWhole() {
    Random random = new Random(20261127);
    for (int round = 0; round < 500; round++) {
      String text = "abcdefghijklmnopqrst".substring(0, random.nextInt(20));
      List<Mark> marks = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        int start = random.nextInt(text.length() + 1);
        int end = start + random.nextInt(text.length() - start + 1);
        marks.add(random.nextBoolean() ? link(start, end, "#") : evidence(start, end));
      }
      String html = MarkedText.of(text, text.length(), marks).toString();
      assertEquals(text, html.replaceAll("<sup>.*?</sup>", "").replaceAll("<[^>]*>", ""));
    }
  }

  @Test
  void whatIsOpenedMustBeClosed() {
    Html html = new Html().open("p").text("a");
    assertThrows(IllegalStateException.class, html::toString);
    assertFalse(html.close().toString().isEmpty());
  }
}
