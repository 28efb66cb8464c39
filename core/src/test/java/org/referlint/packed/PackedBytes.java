package org.referlint.packed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Packed files in memory, for tests. */
public final class PackedBytes {
  private PackedBytes() {}

  /** What a writer writes. */
  public static byte[] of(PackedWriter writer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.writeTo(bytes);
    return bytes.toByteArray();
  }

  /** A reader of bytes. */
  public static PackedReader reader(byte[] bytes, int kind) throws IOException {
    return new PackedReader(ByteBuffer.wrap(bytes), kind);
  }
}
