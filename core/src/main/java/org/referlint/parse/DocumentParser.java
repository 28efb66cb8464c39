package org.referlint.parse;

import java.util.Locale;
import org.referlint.document.Document;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;

/** Finds the blocks of a text. Stateless, safe for all threads; any text at all has an answer. */
public interface DocumentParser {
  /** Reads the structure of a text. */
  Document parse(SourceText source);

  /**
   * Reads the structure of a text of which an earlier state is known; the result is that of the text alone.
   *
   * @param earlier the earlier state, read by the same parser
   * @param change what changed since
   */
  Document parse(SourceText source, Document earlier, TextChange change);

  /** The parser for a file name: Markdown for {@code .md} and {@code .markdown}, plain text for everything else. */
  static DocumentParser forPath(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown")
        ? new MarkdownParser()
        : new PlainTextParser();
  }
}
