package org.referlint.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A text as it was read, never altered: CR LF stays CR LF. Offsets into it are UTF-16 units. Immutable.
 *
 * @param path how the run names the document, with forward slashes
 * @param text the characters, without a byte order mark
 * @param lines where its lines begin
 */
public record SourceText(String path, String text, LineMap lines) {
  /** A text that is already decoded. */
  public static SourceText of(String path, String text) {
    return new SourceText(path, text, LineMap.of(text));
  }

  /**
   * Decodes UTF-8 strictly; a byte order mark is dropped.
   *
   * @throws UndecodableTextException where the bytes are no UTF-8, with the position of the first wrong byte
   */
  public static SourceText decode(String path, byte[] bytes) throws UndecodableTextException {
    boolean marked = bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
    int skipped = marked ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, skipped, bytes.length - skipped);
    CharBuffer out = CharBuffer.allocate(bytes.length - skipped);
    CharsetDecoder decoder = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      LineColumn place = LineMap.of(out).lineColumn(out.length());
      throw new UndecodableTextException(in.position(), bytes[in.position()], place);
    }
    return of(path, out.toString());
  }

  /** The characters of a range. */
  public String slice(TextRange range) {
    return text.substring(range.start(), range.end());
  }

  /**
   * The text with a range replaced.
   *
   * @throws IndexOutOfBoundsException where the range reaches beyond the text
   */
  public SourceText replaced(TextRange range, String replacement) {
    Objects.checkFromToIndex(range.start(), range.end(), text.length());
    // Made of the whole text and not of its parts: the parts of a text with letters beyond Latin 1
    // are copied more often.
    String changed =
        new StringBuilder(text).replace(range.start(), range.end(), replacement).toString();
    TextChange change =
        new TextChange(range.start(), range.end(), range.start() + replacement.length());
    return new SourceText(path, changed, lines.changed(changed, change));
  }
}
