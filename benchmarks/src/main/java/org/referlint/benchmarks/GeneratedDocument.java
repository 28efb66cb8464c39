package org.referlint.benchmarks;

import java.nio.charset.StandardCharsets;

/**
 * An invented referral.
 *
 * @param name a file name; its ending says whether the text is plain or Markdown
 * @param text the narrative
 */
public record GeneratedDocument(String name, String text) {
  /** The text in UTF-8. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** How many words it has: stretches without a blank that hold a letter or a digit. */
  public int words() {
    return wordsIn(text);
  }

  static int wordsIn(CharSequence text) {
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        counted = false;
      } else if (!counted && Character.isLetterOrDigit(c)) {
        counted = true;
        words++;
      }
    }
    return words;
  }
}
