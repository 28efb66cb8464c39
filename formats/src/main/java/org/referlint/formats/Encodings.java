package org.referlint.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;

/** Guesses in which encoding a text is. */
final class Encodings {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Encodings() {}

  /**
   * How a text begins.
   *
   * @param charset its encoding
   * @param markLength how many bytes of a byte order mark stand at its beginning
   * @param guessed whether that is only likely
   */
  record Start(Charset charset, int markLength, boolean guessed) {}

  /** The encoding of a text that is not UTF-8; empty where none is likely. */
  static Optional<Charset> guess(byte[] text) {
    try {
      Charset found =
          new UniversalEncodingDetector().detect(new ByteArrayInputStream(text), new Metadata());
      if (found == null) {
        found = new Icu4jEncodingDetector().detect(new ByteArrayInputStream(text), new Metadata());
      }
      return Optional.ofNullable(found).map(Encodings::british);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Bytes that ISO 8859-1 has no characters for are quotation marks and dashes in Windows, which is what offices use. */
  private static Charset british(Charset found) {
    boolean latin = found.name().equals("ISO-8859-1") || found.name().equals("ISO-8859-15");
    return latin ? WINDOWS : found;
  }

  /** The encoding of a long text, judged by its beginning. */
  static Start ofStart(byte[] start) {
    if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB) {
      return new Start(StandardCharsets.UTF_8, 3, false);
    }
    if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
      return new Start(StandardCharsets.UTF_16LE, 2, true);
    }
    if (isUtf8(start)) {
      return new Start(StandardCharsets.UTF_8, 0, false);
    }
    return new Start(guess(start).orElse(WINDOWS), 0, true);
  }

  /** Whether the bytes are UTF-8, a character that is cut off at the end aside. */
  private static boolean isUtf8(byte[] start) {
    return !StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length), false)
        .isError();
  }
}
