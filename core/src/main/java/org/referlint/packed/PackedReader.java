package org.referlint.packed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/**
 * Reads what {@link PackedWriter} wrote, in the order in which it was written. For one thread; what was read, buffers too, is for
 * all.
 */
public final class PackedReader {
  private final ByteBuffer in;
  private final long fingerprint;

  /**
   * A reader of a file.
   *
   * @param file all its bytes
   * @param kind the kind of file expected
   * @throws IOException where it is no packed file of that kind
   */
  public PackedReader(ByteBuffer file, int kind) throws IOException {
    in = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (in.remaining() < PackedWriter.CONTENT
        || in.getInt() != PackedWriter.MAGIC
        || in.getInt() != kind) {
      throw new IOException("not a packed file of the kind expected");
    }
    fingerprint = in.getLong(in.position());
    in.position(in.position() + PackedWriter.FINGERPRINT);
  }

  /** Tells the file from one with another content. */
  public long fingerprint() {
    return fingerprint;
  }

  /** The next number. */
  public int number() {
    return in.getInt();
  }

  /** The next number. */
  public long wideNumber() {
    return in.getLong();
  }

  /** The next number. */
  public float fraction() {
    return in.getFloat();
  }

  private int array() {
    int count = in.getInt();
    in.position(in.position()
        + (PackedWriter.ALIGNMENT - in.position() % PackedWriter.ALIGNMENT)
            % PackedWriter.ALIGNMENT);
    return count;
  }

  private void pass(int count, int size) {
    in.position(in.position() + count * size);
  }

  /** The next array. */
  public int[] numbers() {
    int[] numbers = new int[array()];
    in.asIntBuffer().get(numbers);
    pass(numbers.length, Integer.BYTES);
    return numbers;
  }

  /** The next array. */
  public long[] wideNumbers() {
    long[] numbers = new long[array()];
    in.asLongBuffer().get(numbers);
    pass(numbers.length, Long.BYTES);
    return numbers;
  }

  /** The next array, left where it lies in the file: for what is looked up too seldom to be worth copying. */
  public IntBuffer numbersInPlace() {
    int count = array();
    IntBuffer numbers = in.asIntBuffer().slice(0, count);
    pass(count, Integer.BYTES);
    return numbers;
  }

  /** The next array, left where it lies in the file. */
  public LongBuffer wideNumbersInPlace() {
    int count = array();
    LongBuffer numbers = in.asLongBuffer().slice(0, count);
    pass(count, Long.BYTES);
    return numbers;
  }

  /** The next array. */
  public char[] letters() {
    char[] letters = new char[array()];
    in.asCharBuffer().get(letters);
    pass(letters.length, Character.BYTES);
    return letters;
  }

  /** The next array. */
  public byte[] bytes() {
    byte[] bytes = new byte[array()];
    in.get(bytes);
    return bytes;
  }

  /** The next texts. */
  public PackedTexts texts() {
    return new PackedTexts(numbers(), bytes());
  }
}
