package org.referlint.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of an input that may be too large to hold: of a file, or of a part of one. */
public sealed interface Content {
  /** Opens the bytes from their beginning; may be called again. */
  InputStream open() throws IOException;

  /** How many bytes there are. */
  long size() throws IOException;

  /**
   * The bytes of a file.
   *
   * @param path where it lies
   */
  record OfFile(Path path) implements Content {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public long size() throws IOException {
      return Files.size(path);
    }
  }

  /** Bytes in memory. */
  final class OfBytes implements Content {
    private final byte[] bytes;

    /** These bytes, which nobody changes any more. */
    public OfBytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public long size() {
      return bytes.length;
    }
  }
}
