package org.referlint.parse;

import org.referlint.document.Document;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;

/** Reads Markdown as far as it matters to prose: headings, lists, quotations, tables, and paragraphs that flow. */
public final class MarkdownParser implements DocumentParser {
  @Override
  public Document parse(SourceText source) {
    return new BlockReader(source, true).read();
  }

  @Override
  public Document parse(SourceText source, Document earlier, TextChange change) {
    return ChangedDocument.parse(source, true, earlier, change);
  }
}
