package org.referlint.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.referlint.evidence.EvidenceModel;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.learned.WordingModel;
import org.referlint.lexicon.LexiconCompiler;
import org.referlint.packed.PackedFile;

/** What a check takes from files that ship with the program: dictionaries, names, models. */
public final class ShippedFiles {
  private static final List<PackedFile> ALL = List.of(
      LexiconCompiler.SHIPPED, Gazetteer.SHIPPED, WordingModel.SHIPPED, EvidenceModel.SHIPPED);

  private ShippedFiles() {}

  /**
   * Bytes that are the same only where the same files ship.
   *
   * @throws IOException where one can't be read
   */
  public static byte[] fingerprint() throws IOException {
    ByteArrayOutputStream prints = new ByteArrayOutputStream();
    for (PackedFile file : ALL) {
      prints.writeBytes(file.fingerprint());
    }
    return prints.toByteArray();
  }
}
