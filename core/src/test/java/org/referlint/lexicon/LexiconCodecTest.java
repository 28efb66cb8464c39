package org.referlint.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.referlint.nlp.LuceneFolding;
import org.referlint.packed.PackedBytes;

class LexiconCodecTest {
  @Test
  void whatIsReadIsWhatWasWritten() throws Exception {
    Lexicon lexicon = TestLexicons.of(TestLexicons.entry(
        "choose/v to", "put/v [self] ... at risk", "=SU", "{[number]} year/n old"));
    byte[] bytes = bytes(lexicon);
    Lexicon read =
        LexiconCodec.read(PackedBytes.reader(bytes, LexiconCodec.PACKED), new LuceneFolding());
    assertEquals(lexicon.activeEntries(), read.activeEntries());
    assertEquals(lexicon.words(), read.words());
    assertArrayEquals(bytes, bytes(read));
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws Exception {
    String yaml = TestLexicons.entry("choose/v to", "[self] at risk");
    assertArrayEquals(bytes(TestLexicons.of(yaml)), bytes(TestLexicons.of(yaml)));
  }

  private static byte[] bytes(Lexicon lexicon) throws IOException {
    return PackedBytes.of(LexiconCodec.packed(lexicon));
  }
}
