package org.referlint.packed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedFileTest {
  private static final int KIND = 7;
  private static final PackedFile FILE = new PackedFile(PackedFileTest.class, "test.packed");

  private static PackedWriter content(int first) {
    PackedWriter out = new PackedWriter(KIND);
    out.number(first);
    out.fraction(0.25f);
    out.bytes(new byte[] {1, 2, 3});
    out.letters("für ‘uns’".toCharArray());
    out.numbers(new int[] {Integer.MIN_VALUE, 5});
    out.wideNumber(Long.MAX_VALUE);
    out.wideNumbers(new long[] {-1, 1L << 40});
    out.texts(List.of("", "żółw", "", "end"));
    out.numbers(new int[0]);
    out.number(-9);
    return out;
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    PackedReader in = PackedBytes.reader(PackedBytes.of(content(3)), KIND);
    assertEquals(3, in.number());
    assertEquals(0.25f, in.fraction());
    assertArrayEquals(new byte[] {1, 2, 3}, in.bytes());
    assertEquals("für ‘uns’", new String(in.letters()));
    assertArrayEquals(new int[] {Integer.MIN_VALUE, 5}, in.numbers());
    assertEquals(Long.MAX_VALUE, in.wideNumber());
    assertArrayEquals(new long[] {-1, 1L << 40}, in.wideNumbers());
    PackedTexts texts = in.texts();
    assertEquals("end", texts.get(3));
    assertEquals(List.of("", "żółw", "", "end"), texts.all());
    assertEquals(0, in.numbers().length);
    assertEquals(-9, in.number());
  }

  @Test
  void whatIsLeftInPlaceIsTheSame() throws IOException {
    PackedWriter out = new PackedWriter(KIND);
    out.number(1);
    out.numbers(new int[] {4, 5, 6});
    out.wideNumbers(new long[] {7, 1L << 50});
    out.number(8);
    PackedReader in = PackedBytes.reader(PackedBytes.of(out), KIND);
    assertEquals(1, in.number());
    assertEquals(IntBuffer.wrap(new int[] {4, 5, 6}), in.numbersInPlace());
    assertEquals(LongBuffer.wrap(new long[] {7, 1L << 50}), in.wideNumbersInPlace());
    assertEquals(8, in.number());
  }

  @Test
  void longArraysAreWhole() throws IOException {
    int[] many = new int[100_000];
    Arrays.setAll(many, i -> i * 31);
    PackedWriter out = new PackedWriter(KIND);
    out.number(1);
    out.numbers(many);
    PackedReader in = PackedBytes.reader(PackedBytes.of(out), KIND);
    assertEquals(1, in.number());
    assertArrayEquals(many, in.numbers());
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    byte[] bytes = PackedBytes.of(content(3));
    assertThrows(IOException.class, () -> PackedBytes.reader(bytes, KIND + 1));
    assertThrows(IOException.class, () -> PackedBytes.reader(new byte[] {1, 2, 3}, KIND));
    bytes[0]++;
    assertThrows(IOException.class, () -> PackedBytes.reader(bytes, KIND));
  }

  @Test
  void filesBesideTheJarGoBeforeThoseInIt(@TempDir Path folder) throws IOException {
    assertThrows(IllegalStateException.class, () -> FILE.open(KIND));
    FILE.write(content(3), folder);
    String before = System.setProperty("referlint.packed", folder.toString());
    try {
      assertEquals(3, FILE.open(KIND).number());
      byte[] print = FILE.fingerprint();
      FILE.write(content(3), folder);
      assertArrayEquals(print, FILE.fingerprint());
      FILE.write(content(4), folder);
      assertFalse(Arrays.equals(print, FILE.fingerprint()));
    } finally {
      if (before == null) {
        System.clearProperty("referlint.packed");
      }
    }
  }
}
