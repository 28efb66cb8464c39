package org.referlint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

/** Text that grows in memory. Unlike {@link java.io.StringWriter} it takes no lock for each character; for one thread. */
final class TextBuffer extends Writer {
  private char[] text = new char[4_096];
  private int length;

  @Override
  public void write(int c) {
    make(1);
    text[length++] = (char) c;
  }

  @Override
  public void write(char[] from, int start, int count) {
    make(count);
    System.arraycopy(from, start, text, length, count);
    length += count;
  }

  @Override
  public void write(String from, int start, int count) {
    make(count);
    from.getChars(start, start + count, text, length);
    length += count;
  }

  private void make(int room) {
    if (length + room > text.length) {
      text = Arrays.copyOf(text, Math.max(length + room, 2 * text.length));
    }
  }

  /** Writes all of it elsewhere. */
  void writeTo(Writer out) throws IOException {
    out.write(text, 0, length);
  }

  @Override
  public void flush() {
    // It is where it belongs.
  }

  @Override
  public void close() {
    // There is nothing to give back.
  }
}
