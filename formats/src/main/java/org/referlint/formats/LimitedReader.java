package org.referlint.formats;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.referlint.input.Limits;

/** Refuses rows that do not end, before they fill the memory. */
final class LimitedReader extends FilterReader {
  private long count;
  private long rowStart;

  LimitedReader(Reader in) {
    super(in);
  }

  /** A row is longer than any narrative. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("row too long");
    }
  }

  /** From here on a new row is read. */
  void startRow() {
    rowStart = count;
  }

  /** How many characters were read in all. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    add(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int read = super.read(chars, offset, length);
    add(Math.max(0, read));
    return read;
  }

  private void add(int read) throws TooLongException {
    count += read;
    if (count - rowStart > Limits.CHARACTERS + 100_000L) {
      throw new TooLongException();
    }
  }
}
