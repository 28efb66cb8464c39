package org.referlint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineMapTest {
  @Test
  void lineEndsOfEverySystem() {
    LineMap lines = LineMap.of("a\nb\r\nc\rd");
    assertEquals(4, lines.lineCount());
    assertEquals(new LineColumn(1, 0), lines.lineColumn(2));
    assertEquals(new LineColumn(2, 0), lines.lineColumn(5));
    assertEquals(new LineColumn(3, 0), lines.lineColumn(7));
    assertEquals(5, lines.endOf(1));
  }

  @Test
  void emptyText() {
    assertEquals(new LineColumn(0, 0), LineMap.of("").lineColumn(0));
    assertEquals(1, LineMap.of("").lineCount());
  }

  @Test
  void columnsCountUtf16Units() {
    assertEquals(new LineColumn(0, 3), LineMap.of("😀 x").lineColumn(3));
  }

  @Test
  void offsetOutsideIsAnError() {
    assertThrows(IndexOutOfBoundsException.class, () -> LineMap.of("abc").lineColumn(4));
  }

  @Test
  void placesBeyondTheEndArePulledBack() {
    LineMap lines = LineMap.of("ab\ncd");
    assertEquals(3, lines.offset(new LineColumn(0, 99)));
    assertEquals(5, lines.offset(new LineColumn(7, 0)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void thereAndBack(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append(new String[] {"a", "\n", "\r\n", "\r", "😀", "é", "word "}[random.nextInt(7)]);
    }
    LineMap lines = LineMap.of(text);
    for (int offset = 0; offset <= text.length(); offset++) {
      assertEquals(offset, lines.offset(lines.lineColumn(offset)), "seed " + seed);
    }
  }
}
