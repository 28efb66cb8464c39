package org.referlint.report;

/** Text made fit for XML 1.0, as content and as the value of an attribute. */
final class XmlText {
  private XmlText() {}

  /** Escapes markup; what XML can't hold at all, such as control characters, becomes U+FFFD. */
  static String of(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\n' -> escaped.append("&#10;");
        case '\r' -> escaped.append("&#13;");
        case '\t' -> escaped.append("&#9;");
        default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
      }
    });
    return escaped.toString();
  }

  private static boolean isAllowed(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
