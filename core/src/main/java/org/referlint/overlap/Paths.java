package org.referlint.overlap;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Compares names of documents. */
final class Paths {
  private Paths() {}

  /** Whether two names lead to one file; names that are no paths, such as addresses of an editor, must be equal. */
  static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    try {
      return absolute(one).equals(absolute(other));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }
}
