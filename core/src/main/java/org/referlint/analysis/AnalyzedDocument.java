package org.referlint.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referlint.document.Document;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.lexicon.Lexicon;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;

/** A document with all its blocks analysed. Safe for all threads. */
public final class AnalyzedDocument {
  private final Document document;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final List<PlacedBlock> blocks;
  private final SourceLines lines;
  private final CastReading cast;
  private final @Nullable Before before;
  private final Facts facts = new Facts();

  /**
   * What is known of the state of the text before this one.
   *
   * @param facts the facts of that state
   * @param change what changed since
   */
  record Before(Facts facts, TextChange change) {}

  /**
   * What was read of a document.
   *
   * @param document the document
   * @param lexicon the dictionaries that were looked up
   * @param gazetteer the names that were looked up
   * @param blocks its blocks, ascending
   * @param lines its lines, for those who look at lines
   * @param cast who is who in it, and where that was read
   * @param before what is known of the state before; null where there was none
   */
  AnalyzedDocument(
      Document document,
      Lexicon lexicon,
      Gazetteer gazetteer,
      List<PlacedBlock> blocks,
      SourceLines lines,
      CastReading cast,
      @Nullable Before before) {
    this.document = document;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.blocks = List.copyOf(blocks);
    this.lines = lines;
    this.cast = cast;
    this.before = before;
  }

  /** The text and its structure. */
  public Document document() {
    return document;
  }

  /** The dictionaries that were looked up. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The names that were looked up. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** Its blocks, ascending. */
  public List<PlacedBlock> blocks() {
    return blocks;
  }

  /** Its lines, for those who look at lines. */
  public SourceLines lines() {
    return lines;
  }

  /** Who is who in it. */
  public Cast cast() {
    return cast.cast();
  }

  /** The text. */
  public SourceText source() {
    return document.source();
  }

  CastReading castReading() {
    return cast;
  }

  Facts facts() {
    return facts;
  }

  @Nullable
  Before before() {
    return before;
  }
}
