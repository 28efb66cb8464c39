package org.referlint.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.referlint.nlp.LuceneFolding;

class LexiconCodecTest {
  @Test
  void whatIsReadIsWhatWasWritten() throws Exception {
    Lexicon lexicon = TestLexicons.of(TestLexicons.entry(
        "choose/v to", "put/v [self] ... at risk", "=SU", "{[number]} year/n old"));
    byte[] bytes = bytes(lexicon);
    Lexicon read = LexiconCodec.read(new ByteArrayInputStream(bytes), new LuceneFolding());
    assertEquals(lexicon.activeEntries(), read.activeEntries());
    assertEquals(lexicon.words(), read.words());
    assertArrayEquals(bytes, bytes(read));
  }

  @Test
  void otherBytesAreRefused() {
    assertThrows(
        IOException.class,
        () -> LexiconCodec.read(
            new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5}), new LuceneFolding()));
  }

  private static byte[] bytes(Lexicon lexicon) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LexiconCodec.write(lexicon, out);
    return out.toByteArray();
  }
}
