package org.referlint.packed;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file, mostly a packed one, that ships with the program beside the class that reads it. A start of the command would spend
 * a third of its time on unzipping these files, and a tenth on opening the jar for the smallest of them; so the build also
 * lays them beside the jar, and the launcher says where.
 */
public final class PackedFile {
  /** Names the folder that holds packed files as they are; what is not there is read from the class path. */
  private static final String FOLDER_PROPERTY = "referlint.packed";

  private final Class<?> home;
  private final String name;

  /** The file of this name beside a class. */
  public PackedFile(Class<?> home, String name) {
    this.home = home;
    this.name = name;
  }

  /** The name of the file. */
  public String name() {
    return name;
  }

  /** Where the file is among class files. */
  public Path in(Path classes) {
    return classes.resolve(path());
  }

  private String path() {
    return home.getPackageName().replace('.', '/') + '/' + name;
  }

  /** Writes the file among class files. */
  public void write(PackedWriter content, Path classes) throws IOException {
    Path file = in(classes);
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling(name + ".part");
    try (var out = Files.newOutputStream(draft)) {
      content.writeTo(out);
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Opens the file.
   *
   * @param kind the kind it is of
   * @throws IllegalStateException where the program was built without it
   * @throws UncheckedIOException where it can't be read
   */
  public PackedReader open(int kind) {
    return openIfThere(kind).orElseThrow(this::missing);
  }

  /**
   * Opens the file where the program was built with it.
   *
   * @param kind the kind it is of
   * @throws UncheckedIOException where it can't be read
   */
  public Optional<PackedReader> openIfThere(int kind) {
    try {
      ByteBuffer bytes = bytes();
      return bytes == null ? Optional.empty() : Optional.of(new PackedReader(bytes, kind));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes that tell this file from one with another content. */
  public byte[] fingerprint() throws IOException {
    byte[] header = new byte[PackedWriter.CONTENT];
    try (InputStream in = stream()) {
      in.readNBytes(header, 0, header.length);
    }
    return header;
  }

  /**
   * The bytes of the file, whatever its kind.
   *
   * @throws IllegalStateException where the program was built without it
   */
  public InputStream stream() throws IOException {
    File beside = beside();
    return beside == null ? resource() : new FileInputStream(beside);
  }

  private @Nullable ByteBuffer bytes() throws IOException {
    File beside = beside();
    if (beside != null) {
      // What was mapped stays as it was: a build that runs meanwhile puts another file in its place
      // and does not write into this one.
      try (FileInputStream file = new FileInputStream(beside)) {
        FileChannel channel = file.getChannel();
        return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      }
    }
    try (InputStream in = home.getResourceAsStream(name)) {
      return in == null ? null : ByteBuffer.wrap(in.readAllBytes());
    }
  }

  /** Where the build laid it, if it did; no {@code Path}, for all that those need would get ready while nothing else can. */
  private @Nullable File beside() {
    String folder = System.getProperty(FOLDER_PROPERTY);
    if (folder == null) {
      return null;
    }
    File file = new File(folder, path());
    return file.isFile() ? file : null;
  }

  private InputStream resource() {
    InputStream in = home.getResourceAsStream(name);
    if (in == null) {
      throw missing();
    }
    return in;
  }

  private IllegalStateException missing() {
    return new IllegalStateException(name + " is missing; build the module 'core' with Maven");
  }
}
