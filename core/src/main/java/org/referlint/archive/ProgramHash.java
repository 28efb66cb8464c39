package org.referlint.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.referlint.engine.ShippedFiles;
import org.referlint.report.Tool;

/** Identifies what decides a result apart from text and configuration: version, dictionaries, models, names. */
final class ProgramHash {
  private ProgramHash() {}

  static byte[] get() throws IOException {
    MessageDigest digest = ResultCache.sha256();
    digest.update(Tool.VERSION.getBytes(StandardCharsets.UTF_8));
    digest.update(ShippedFiles.fingerprint());
    return digest.digest();
  }
}
