package org.referlint.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The frame of a page: one file that needs no other and may reach no network, which its content security policy has the
 * browser see to.
 */
public final class Page {
  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  private Page() {}

  /**
   * Writes everything before the content; the body is open after that.
   *
   * @param kind the class of the body, for the style sheet
   */
  public static void begin(Writer out, String title, String kind) throws IOException {
    Html head = new Html();
    head.leaf("title", title);
    out.write("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "style-src 'unsafe-inline'; script-src '" + hash(SCRIPT) + "'\">\n");
    out.write(head.toString());
    out.write(
        "\n<style>\n" + STYLE + "</style>\n</head>\n<body class=\"" + Html.escape(kind) + "\">\n");
  }

  /** Writes everything behind the content. */
  public static void end(Writer out) throws IOException {
    out.write("<script>" + SCRIPT + "</script>\n</body>\n</html>\n");
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
