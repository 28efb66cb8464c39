package org.referlint.analysis;

import java.util.List;
import org.referlint.document.Document;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.lexicon.Lexicon;
import org.referlint.text.SourceText;

/**
 * A document with all its blocks analysed.
 *
 * @param document the document
 * @param lexicon the dictionaries that were looked up
 * @param gazetteer the names that were looked up
 * @param blocks its blocks, ascending
 * @param lines its lines, for those who look at lines
 * @param cast who is who in it
 */
public record AnalyzedDocument(
    Document document,
    Lexicon lexicon,
    Gazetteer gazetteer,
    List<PlacedBlock> blocks,
    SourceLines lines,
    Cast cast) {
  /** Copies the list. */
  public AnalyzedDocument {
    blocks = List.copyOf(blocks);
  }

  /** The text. */
  public SourceText source() {
    return document.source();
  }
}
