package org.referlint.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * HTML as it is put together. Every text and value is escaped, and what is opened must be closed, so that no document can
 * break out of its place. Not for several threads.
 */
public final class Html {
  private static final Set<String> VOID =
      Set.of("meta", "input", "br", "line", "rect", "circle", "path");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are names and values in turn. */
  public Html open(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(escape(attributes[i + 1]))
          .append('"');
    }
    if (VOID.contains(name)) {
      // SVG wants the stroke, HTML does not mind it.
      out.append("/>");
    } else {
      out.append('>');
      open.push(name);
    }
    return this;
  }

  /** Closes the element opened last. */
  public Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the element opened last and begins a new line of the source. */
  public Html closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /** Adds text. */
  public Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** Adds a number with one decimal place, as people write it. */
  public Html number(double number) {
    return text(oneDecimal(number));
  }

  /** Adds an element that holds a text. */
  public Html leaf(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Adds what another part has put together. */
  public Html add(Html part) {
    out.append(part);
    return this;
  }

  /** A number with one decimal place; none where it is nought. */
  public static String oneDecimal(double number) {
    String written = String.format(Locale.ROOT, "%.1f", number);
    return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
  }

  /** A share in whole per cent. */
  public static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        case '\n', '\r', '\t' -> escaped.append(c);
        default -> escaped.append(Character.isISOControl(c) ? '\uFFFD' : c);
      }
    }
    return escaped.toString();
  }

  /** Everything put together so far, with nothing left open. */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }
}
