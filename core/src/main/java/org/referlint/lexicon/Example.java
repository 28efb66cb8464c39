package org.referlint.lexicon;

import org.referlint.text.TextRange;

/**
 * A sentence in which an entry must report exactly one range.
 *
 * @param text the sentence without marks
 * @param marked the words that were between {@code [[} and {@code ]]}
 * @param line the line of its file, counted from 1
 */
public record Example(String text, TextRange marked, int line) {
  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";

  /** Reads a sentence with its marks; empty where it has not exactly one marked, non-empty range. */
  static java.util.Optional<Example> of(String written, int line) {
    int open = written.indexOf(OPEN);
    int close = written.indexOf(CLOSE, open + OPEN.length());
    if (open < 0 || close <= open + OPEN.length() || written.indexOf(OPEN, close) >= 0) {
      return java.util.Optional.empty();
    }
    // A marked text may itself end with a bracket: "[[[name]]]".
    while (close + CLOSE.length() < written.length()
        && written.charAt(close + CLOSE.length()) == ']') {
      close++;
    }
    String text = written.substring(0, open)
        + written.substring(open + OPEN.length(), close)
        + written.substring(close + CLOSE.length());
    return java.util.Optional.of(
        new Example(text, new TextRange(open, close - OPEN.length()), line));
  }

  /** The sentence with its marks, as the file has it. */
  public String written() {
    return text.substring(0, marked.start())
        + OPEN
        + text.substring(marked.start(), marked.end())
        + CLOSE
        + text.substring(marked.end());
  }
}
