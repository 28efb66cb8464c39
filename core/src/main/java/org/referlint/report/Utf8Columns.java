package org.referlint.report;

import org.referlint.text.SourceText;

/**
 * Columns of one text in bytes of UTF-8. Counts on from the place asked for last, so that a long line with many findings is
 * not walked again for each. Not for several threads.
 */
final class Utf8Columns {
  private final SourceText source;
  private int lineStart;
  private int offset;
  private int bytes;

  Utf8Columns(SourceText source) {
    this.source = source;
  }

  /** The column of an offset, from 1. */
  int of(int asked) {
    int start = source.lines().startOf(source.lines().lineColumn(asked).line());
    if (start != lineStart) {
      lineStart = start;
      offset = start;
      bytes = 0;
    }
    while (offset < asked) {
      bytes += length(source.text().charAt(offset++));
    }
    while (offset > asked) {
      bytes -= length(source.text().charAt(--offset));
    }
    return bytes + 1;
  }

  private static int length(char c) {
    if (Character.isSurrogate(c)) {
      return 2; // each half of a pair stands for two of its four bytes
    }
    return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
  }
}
