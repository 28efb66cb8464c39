package org.referlint.text;

/** Says where a text stops being UTF-8. The message names no character of the text. */
public final class UndecodableTextException extends Exception {
  private static final long serialVersionUID = 1L;

  UndecodableTextException(int byteOffset, byte wrong, LineColumn place) {
    super("not UTF-8: byte 0x%02X at byte offset %d (line %d, column %d); save the file as UTF-8"
        .formatted(wrong & 0xFF, byteOffset, place.line() + 1, place.column() + 1));
  }
}
