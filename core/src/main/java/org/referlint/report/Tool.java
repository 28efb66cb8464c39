package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.referlint.packed.PackedFile;

/** The program's own name and version, as reports give them. */
public final class Tool {
  /** The name. */
  public static final String NAME = "referlint";

  /** The version, from the build. */
  public static final String VERSION = readVersion();

  private Tool() {}

  private static String readVersion() {
    try (InputStream in = new PackedFile(Tool.class, "version.txt").stream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("name").value(NAME);
    json.name("version").value(VERSION);
    json.endObject();
  }
}
