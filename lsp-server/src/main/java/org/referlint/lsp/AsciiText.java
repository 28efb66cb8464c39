package org.referlint.lsp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text of ASCII alone that grows at its end and is sent as it lies here: a message with a thousand diagnostics goes out after each
 * key, and making a string of it and bytes of that would copy it twice. For one thread at a time.
 */
final class AsciiText {
  private byte[] bytes;
  private int length;

  /** An empty text with room for so many letters before it has to move. */
  AsciiText(int room) {
    bytes = new byte[room];
  }

  AsciiText append(char c) {
    makeRoom(1);
    bytes[length++] = (byte) c;
    return this;
  }

  AsciiText append(int number) {
    return append(Integer.toString(number));
  }

  AsciiText append(String text) {
    return append(text, 0, text.length());
  }

  /** Adds a part of a text. */
  @SuppressWarnings(
      "deprecation") // It drops the upper halves of units, which are empty in ASCII, and copies
  // nothing else.
  AsciiText append(String text, int start, int end) {
    makeRoom(end - start);
    text.getBytes(start, end, bytes, length);
    length += end - start;
    return this;
  }

  AsciiText append(byte[] ascii) {
    makeRoom(ascii.length);
    System.arraycopy(ascii, 0, bytes, length, ascii.length);
    length += ascii.length;
    return this;
  }

  private void makeRoom(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * length));
    }
  }

  /** How many letters it has. */
  int length() {
    return length;
  }

  /** The letters, of which the first {@link #length} count; not a copy. */
  byte[] letters() {
    return bytes;
  }

  /** A copy of the letters from one on. */
  byte[] from(int start) {
    return Arrays.copyOfRange(bytes, start, length);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.US_ASCII);
  }
}
