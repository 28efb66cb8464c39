package org.referlint.parse;

import org.referlint.document.Document;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;

/** Reads plain text: paragraphs hard-wrapped or one a line, capital headings, bullets, "Label: value" lines, tables. */
public final class PlainTextParser implements DocumentParser {
  @Override
  public Document parse(SourceText source) {
    return new BlockReader(source, false).read();
  }

  @Override
  public Document parse(SourceText source, Document earlier, TextChange change) {
    return ChangedDocument.parse(source, false, earlier, change);
  }
}
