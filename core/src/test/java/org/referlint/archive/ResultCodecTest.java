package org.referlint.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.referlint.finding.Coverage;
import org.referlint.finding.Element;
import org.referlint.finding.HeldBack;
import org.referlint.finding.LintResult;
import org.referlint.finding.Victim;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

class ResultCodecTest {
  private static final SourceText SOURCE = SourceText.of("referral.txt", "He was told to wait.");

  @Test
  void wordsOfEveryKindComeBack() throws IOException {
    LintResult result =
        result("plain", "caf\u00e9 \u201cquoted\u201d", "\ud83d half a pair", "\ud83d\ude00");
    assertEquals(result, new ResultCodec.Reader(ByteBuffer.wrap(bytes(result)), SOURCE).result());
  }

  @Test
  void bytesThatAreNoResultAskForNoMemory() throws IOException {
    byte[] bytes = bytes(result("plain"));
    for (int place = 0; place + Integer.BYTES <= bytes.length; place++) {
      for (int length : new int[] {Integer.MIN_VALUE, -2_000_000_000, -5, 2_000_000_000}) {
        byte[] damaged = bytes.clone();
        ByteBuffer.wrap(damaged).putInt(place, length);
        read(damaged);
      }
    }
    assertThrows(
        RuntimeException.class,
        () -> new ResultCodec.Reader(ByteBuffer.wrap(bytes, 0, 7), SOURCE).result());
  }

  /** Reads something, or says that there is nothing; an error of memory would end the test. */
  private static void read(byte[] bytes) {
    try {
      assertEquals(
          List.of(),
          new ResultCodec.Reader(ByteBuffer.wrap(bytes), SOURCE).result().failures());
    } catch (RuntimeException e) {
      // It was seen that these bytes are no result.
      return;
    }
  }

  private static LintResult result(String... reasons) {
    List<HeldBack> heldBack = List.of(reasons).stream()
        .map(reason ->
            new HeldBack("compliance/run", new TextRange(0, 2), reason, new TextRange(3, 6)))
        .toList();
    return new LintResult(
        Victim.CHILD,
        List.of(),
        heldBack,
        new Coverage(new EnumMap<>(Element.class), Map.of(), List.of()),
        List.of());
  }

  private static byte[] bytes(LintResult result) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ResultCodec.Writer(new DataOutputStream(bytes)).result(result);
    return bytes.toByteArray();
  }
}
