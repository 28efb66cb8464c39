package org.referlint.overlap;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * An index as a file: paths, lengths, times and signatures of the documents, then fingerprints with their documents and offsets. No
 * word of a text stands in it. The form belongs to its version; an index of another one is refused and made anew.
 */
public final class IndexFile {
  private static final int MAGIC = 0x524C4958;
  private static final int VERSION = 2;
  private static final int BUFFER = 1 << 16;

  private IndexFile() {}

  /**
   * Reads an index.
   *
   * @throws IOException where the file can't be read or is no index of this version; the message says which
   */
  public static PassageIndex read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      if (in.readInt() != MAGIC
          || in.readInt() != VERSION
          || in.readInt() != Fingerprints.SHINGLE
          || in.readInt() != Fingerprints.WINDOW) {
        throw damaged(file, "not an index of this version");
      }
      int documents = in.readInt();
      int count = in.readInt();
      long least = 24L + 19L * documents + 16L * count;
      if (documents < 0 || count < 0 || least > Files.size(file)) {
        throw damaged(file, "a damaged index");
      }
      List<IndexedDocument> list = new ArrayList<>();
      List<Signature> signatures = new ArrayList<>();
      for (int i = 0; i < documents; i++) {
        list.add(new IndexedDocument(in.readUTF(), in.readLong(), in.readLong()));
        int[] values = new int[in.readBoolean() ? Signature.SIZE : 0];
        for (int k = 0; k < values.length; k++) {
          values[k] = in.readInt();
        }
        signatures.add(Signature.stored(values));
      }
      long[] hashes = new long[count];
      int[] of = new int[count];
      int[] offsets = new int[count];
      for (int i = 0; i < count; i++) {
        hashes[i] = in.readLong();
        of[i] = in.readInt();
        offsets[i] = in.readInt();
        if (of[i] < 0 || of[i] >= documents || i > 0 && hashes[i] < hashes[i - 1]) {
          throw damaged(file, "a damaged index");
        }
      }
      return new PassageIndex(list, signatures, FingerprintIndex.sorted(hashes, of, offsets));
    } catch (EOFException e) {
      throw damaged(file, "a damaged index");
    }
  }

  private static IOException damaged(Path file, String what) {
    return new IOException(file + ": " + what + "; delete it and run again");
  }

  /** Writes an index, whole or not at all. */
  public static void write(PassageIndex index, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), BUFFER))) {
        write(index, out);
      }
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(PassageIndex index, DataOutputStream out) throws IOException {
    FingerprintIndex fingerprints = index.fingerprints();
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(Fingerprints.SHINGLE);
    out.writeInt(Fingerprints.WINDOW);
    out.writeInt(index.documents().size());
    out.writeInt(fingerprints.size());
    for (int i = 0; i < index.documents().size(); i++) {
      IndexedDocument document = index.documents().get(i);
      out.writeUTF(document.path());
      out.writeLong(document.size());
      out.writeLong(document.modified());
      Signature signature = index.signatures().get(i);
      out.writeBoolean(signature.size() > 0);
      for (int k = 0; k < signature.size(); k++) {
        out.writeInt(signature.value(k));
      }
    }
    for (int i = 0; i < fingerprints.size(); i++) {
      out.writeLong(fingerprints.hashes[i]);
      out.writeInt(fingerprints.documents[i]);
      out.writeInt(fingerprints.offsets[i]);
    }
  }
}
