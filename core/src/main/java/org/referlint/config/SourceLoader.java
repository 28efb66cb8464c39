package org.referlint.config;

import java.io.IOException;
import java.nio.file.Path;
import org.referlint.text.SourceText;
import org.referlint.text.UndecodableTextException;

/** Reads a document against which passages are looked up. */
@FunctionalInterface
public interface SourceLoader {
  /**
   * Reads a file.
   *
   * @param file where it lies
   * @param name its name in reports
   * @throws IOException where it can't be read
   * @throws UndecodableTextException where it is no text
   */
  SourceText read(Path file, String name) throws IOException, UndecodableTextException;
}
