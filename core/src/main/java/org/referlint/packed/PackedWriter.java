package org.referlint.packed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;

/**
 * Gathers numbers and texts and writes them as a packed file: what kind of file it is, a fingerprint of the content, the
 * content. Arrays begin at multiples of eight bytes. The same content gives the same bytes. For one thread.
 */
public final class PackedWriter {
  /** Stands first in every packed file, before its kind. */
  static final int MAGIC = 0x324B5052;

  /** How many bytes a fingerprint has. */
  static final int FINGERPRINT = 32;

  /** Where the content begins. */
  static final int CONTENT = 2 * Integer.BYTES + FINGERPRINT;

  static final int ALIGNMENT = Long.BYTES;

  private final int kind;
  private ByteBuffer content = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

  /** A writer of a kind of file. */
  public PackedWriter(int kind) {
    this.kind = kind;
  }

  private ByteBuffer room(long bytes) {
    if (content.remaining() < bytes) {
      int size = Math.toIntExact(Math.max(content.capacity() * 2L, content.position() + bytes));
      content = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).put(content.flip());
    }
    return content;
  }

  /** Begins an array. */
  private ByteBuffer array(int count, int size) {
    number(count);
    int gap = (ALIGNMENT - content.position() % ALIGNMENT) % ALIGNMENT;
    room(gap + (long) count * size);
    return content.position(content.position() + gap);
  }

  /** Adds a number. */
  public void number(int number) {
    room(Integer.BYTES).putInt(number);
  }

  /** Adds a number. */
  public void wideNumber(long number) {
    room(Long.BYTES).putLong(number);
  }

  /** Adds a number. */
  public void fraction(float number) {
    room(Float.BYTES).putFloat(number);
  }

  /** Adds an array. */
  public void numbers(int[] numbers) {
    ByteBuffer room = array(numbers.length, Integer.BYTES);
    for (int number : numbers) {
      room.putInt(number);
    }
  }

  /** Adds an array. */
  public void numbers(IntBuffer numbers) {
    int[] all = new int[numbers.limit()];
    numbers.get(0, all);
    numbers(all);
  }

  /** Adds an array. */
  public void wideNumbers(long[] numbers) {
    ByteBuffer room = array(numbers.length, Long.BYTES);
    for (long number : numbers) {
      room.putLong(number);
    }
  }

  /** Adds an array. */
  public void letters(char[] letters) {
    ByteBuffer room = array(letters.length, Character.BYTES);
    for (char letter : letters) {
      room.putChar(letter);
    }
  }

  /** Adds an array. */
  public void bytes(byte[] bytes) {
    array(bytes.length, Byte.BYTES).put(bytes);
  }

  /** Adds texts; they are read as {@link PackedTexts}. */
  public void texts(Collection<String> texts) {
    int[] ends = new int[texts.size()];
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    int count = 0;
    for (String text : texts) {
      all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      ends[count++] = all.size();
    }
    numbers(ends);
    bytes(all.toByteArray());
  }

  /** Writes the file; the stream stays open. */
  public void writeTo(OutputStream out) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(CONTENT).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(MAGIC).putInt(kind).put(fingerprint());
    out.write(header.array());
    out.write(content.array(), 0, content.position());
    out.flush();
  }

  private byte[] fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content.array(), 0, content.position());
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
