package org.referlint.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.referlint.input.FormatReader;
import org.referlint.input.UnreadableException;
import org.referlint.text.SourceText;
import org.referlint.text.UndecodableTextException;

/**
 * Turns the bytes of a plain text into characters. UTF-8 is tried first and strictly: hardly any text in another encoding is
 * valid UTF-8 by chance. Only then is the encoding guessed.
 */
final class Decoding {
  private static final int LOOKED_AT_FOR_NUL = 8_000;

  private final Formats formats;

  Decoding(Formats formats) {
    this.formats = formats;
  }

  /**
   * A text with its encoding.
   *
   * @param source the text
   * @param encoding how it was decoded; empty for UTF-8
   */
  record Decoded(SourceText source, Optional<Charset> encoding) {}

  Decoded decode(String name, byte[] bytes) throws UnreadableException {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      return strictly(name, bytes, 2, marked.get());
    }
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT_FOR_NUL); i++) {
      if (bytes[i] == 0) {
        throw new UnreadableException("a binary file, not a text");
      }
    }
    try {
      return new Decoded(SourceText.decode(name, bytes), Optional.empty());
    } catch (UndecodableTextException e) {
      Optional<Charset> guessed = formats.find().flatMap(reader -> guess(reader, bytes));
      if (guessed.isEmpty()) {
        throw new UnreadableException(String.valueOf(e.getMessage()), e);
      }
      return strictly(name, bytes, 0, guessed.get());
    }
  }

  private static Optional<Charset> guess(FormatReader reader, byte[] bytes) {
    return reader.encoding(bytes).filter(charset -> !charset.equals(StandardCharsets.UTF_8));
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static Decoded strictly(String name, byte[] bytes, int from, Charset charset)
      throws UnreadableException {
    try {
      String text = charset
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
      return new Decoded(SourceText.of(name, text), Optional.of(charset));
    } catch (CharacterCodingException e) {
      throw new UnreadableException(
          "not UTF-8, and damaged if it is " + charset.name() + ", as it seems", e);
    }
  }
}
