package org.referlint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {
  @Test
  void byteOrderMarkIsNoPartOfTheText() throws UndecodableTextException {
    byte[] bytes = "\uFEFFChild".getBytes(StandardCharsets.UTF_8);
    assertEquals("Child", SourceText.decode("a.txt", bytes).text());
  }

  @Test
  void aRangeIsReplacedAndNoneBeyondTheText() {
    SourceText text = SourceText.of("a.txt", "Ann\nB łąd\n");
    SourceText replaced = text.replaced(new TextRange(4, 7), "C\n");
    assertEquals(SourceText.of("a.txt", "Ann\nC\nąd\n"), replaced);
    int length = text.text().length();
    assertThrows(
        IndexOutOfBoundsException.class, () -> text.replaced(new TextRange(1, length + 1), ""));
  }

  @Test
  void lineEndsStay() throws UndecodableTextException {
    assertEquals(
        "a\r\nb",
        SourceText.decode("a.txt", "a\r\nb".getBytes(StandardCharsets.UTF_8)).text());
  }

  @Test
  void wrongByteIsNamedWithItsPlace() {
    byte[] bytes = "one\ntwo x".getBytes(StandardCharsets.ISO_8859_1);
    bytes[8] = (byte) 0xE9;
    var error =
        assertThrows(UndecodableTextException.class, () -> SourceText.decode("a.txt", bytes));
    assertTrue(
        error.getMessage().contains("byte 0xE9 at byte offset 8 (line 2, column 5)"),
        error.getMessage());
  }

  @Test
  void cutOffCharacterAtTheEnd() {
    byte[] bytes = {'a', (byte) 0xC3};
    assertThrows(UndecodableTextException.class, () -> SourceText.decode("a.txt", bytes));
  }
}
