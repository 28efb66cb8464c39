package org.referlint.archive;

import java.nio.file.Path;

/** How a run names its inputs. */
final class Names {
  private Names() {}

  /** The name of a file as it was given, with forward slashes and without a leading {@code ./}. */
  static String of(Path file) {
    String name = printable(file.toString().replace('\\', '/'));
    return name.startsWith("./") ? name.substring(2) : name;
  }

  /** The name of a file in a zip file. */
  static String inside(String zip, String entry) {
    return zip + "!/" + printable(entry);
  }

  /**
   * A name that can stand in a line of a report and be printed on a terminal: what controls terminals or lines, and bytes that
   * are no characters, are shown as escapes.
   */
  static String printable(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    name.codePoints().forEach(c -> {
      int type = Character.getType(c);
      boolean odd = Character.isISOControl(c)
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR
          || type == Character.FORMAT
          || type == Character.SURROGATE;
      if (odd) {
        shown.append("\\u%04x".formatted(c));
      } else {
        shown.appendCodePoint(c);
      }
    });
    return shown.toString();
  }
}
