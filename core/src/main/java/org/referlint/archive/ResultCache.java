package org.referlint.archive;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.referlint.finding.LintResult;
import org.referlint.text.SourceText;

/**
 * Results of earlier runs, on disk. The key is a hash of the text, the configuration and the program itself; the value holds
 * offsets, rule ids and messages of the dictionaries, and no word of a text. Each result is a file of its own that is written
 * beside its place and renamed, and carries a check sum: whatever happens to the folder, the worst is that a text is checked
 * anew. Safe for all threads and for several runs at a time.
 */
public final class ResultCache {
  private static final int MAGIC = 0x52464C31;

  private final Path folder;
  private final byte[] program;
  private final AtomicLong drafts = new AtomicLong();
  private final AtomicBoolean usable = new AtomicBoolean(true);

  private ResultCache(Path folder, byte[] program) {
    this.folder = folder;
    this.program = program;
  }

  /**
   * Opens a cache; makes the folder where there is none.
   *
   * @throws IOException where the folder can't be made
   */
  public static ResultCache open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new ResultCache(folder, ProgramHash.get());
  }

  /**
   * The result of a text: the one remembered, or a new one, which is remembered.
   *
   * @param configuration what identifies the configuration
   */
  LintResult result(byte[] configuration, SourceText source, Supplier<LintResult> lint) {
    Path file = file(configuration, source);
    Optional<LintResult> known = read(file, source);
    if (known.isPresent()) {
      return known.get();
    }
    LintResult result = lint.get();
    // A detector that failed may have failed for lack of memory; it gets another chance.
    if (result.failures().isEmpty()) {
      write(file, result);
    }
    return result;
  }

  private Path file(byte[] configuration, SourceText source) {
    MessageDigest digest = sha256();
    digest.update(program);
    digest.update(configuration);
    // The parser goes by the ending of the name.
    String name = source.path().toLowerCase(Locale.ROOT);
    digest.update((byte) (name.endsWith(".md") || name.endsWith(".markdown") ? 1 : 0));
    digest.update(source.text().getBytes(StandardCharsets.UTF_8));
    String key = HexFormat.of().formatHex(digest.digest(), 0, 20);
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<LintResult> read(Path file, SourceText source) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return Optional.empty();
    }
    int length = bytes.length - Long.BYTES;
    if (length < Integer.BYTES
        || checkSum(bytes, length) != ByteBuffer.wrap(bytes).getLong(length)) {
      return Optional.empty();
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
      return in.getInt() == MAGIC
          ? Optional.of(new ResultCodec.Reader(in, source).result())
          : Optional.empty();
    } catch (RuntimeException e) {
      // Whole, and yet not of this program: the text is checked anew.
      return Optional.empty();
    }
  }

  private void write(Path file, LintResult result) {
    if (!usable.get()) {
      return;
    }
    Path draft = file.resolveSibling(
        file.getFileName() + "." + ProcessHandle.current().pid() + "." + drafts.incrementAndGet());
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_000);
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeInt(MAGIC);
      new ResultCodec.Writer(out).result(result);
      out.flush();
      byte[] content = bytes.toByteArray();
      out.writeLong(checkSum(content, content.length));
      out.flush();
      Files.createDirectories(file.getParent());
      Files.write(draft, bytes.toByteArray());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // A full disk costs speed, not results; it is not tried again and again.
      usable.set(Files.isDirectory(folder) && usableSpace());
      discard(draft);
    }
  }

  private boolean usableSpace() {
    try {
      return Files.getFileStore(folder).getUsableSpace() > 1 << 20;
    } catch (IOException e) {
      return false;
    }
  }

  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // A draft is never read; the folder may be deleted at any time.
    }
  }

  /** Whether results could be written so far. */
  public boolean writable() {
    return usable.get();
  }

  private static long checkSum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
