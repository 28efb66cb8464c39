package org.referlint.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.referlint.engine.Linter;
import org.referlint.report.Tool;

/** Identifies what decides a result apart from text and configuration: version, dictionaries, models. */
final class ProgramHash {
  private static final String[] RESOURCES = {
    "/org/referlint/lexicon/shipped.lexicon", "/org/referlint/learned/wording.model"
  };

  private ProgramHash() {}

  static byte[] get() throws IOException {
    MessageDigest digest = ResultCache.sha256();
    digest.update(Tool.VERSION.getBytes(StandardCharsets.UTF_8));
    byte[] buffer = new byte[1 << 16];
    for (String resource : RESOURCES) {
      try (InputStream in = Linter.class.getResourceAsStream(resource)) {
        for (int read = in == null ? -1 : in.read(buffer); read > 0; read = in.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      }
    }
    return digest.digest();
  }
}
