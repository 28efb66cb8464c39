package org.referlint.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referlint.document.Document;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.lexicon.Lexicon;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;
import org.referlint.text.TextRange;

/** A document with all its blocks analysed. Safe for all threads. */
public final class AnalyzedDocument {
  private final Document document;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final List<PlacedBlock> blocks;
  private final CastReading cast;
  private final @Nullable Before before;
  private final Facts facts = new Facts();

  /**
   * What is known of the state of the text before this one.
   *
   * @param facts the facts of that state
   * @param change what changed since
   * @param blocks how many blocks it had
   * @param keptFirst so many of its first blocks are the first ones of this state
   * @param keptLast so many of its last blocks are the last ones of this state
   */
  record Before(Facts facts, TextChange change, int blocks, int keptFirst, int keptLast) {
    /** What is known of a state before one with certain blocks. */
    static Before of(AnalyzedDocument earlier, TextChange change, List<PlacedBlock> now) {
      List<PlacedBlock> before = earlier.blocks;
      int shorter = Math.min(before.size(), now.size());
      int first = 0;
      while (first < shorter && isSame(before.get(first), now.get(first))) {
        first++;
      }
      int last = 0;
      while (last < shorter - first
          && isSame(before.get(before.size() - 1 - last), now.get(now.size() - 1 - last))) {
        last++;
      }
      return new Before(earlier.facts, change, before.size(), first, last);
    }

    @SuppressWarnings("ReferenceEquality") // Blocks are the same only where they are one object.
    private static boolean isSame(PlacedBlock one, PlacedBlock other) {
      return one.facts() == other.facts();
    }
  }

  /**
   * What was read of a document.
   *
   * @param document the document
   * @param lexicon the dictionaries that were looked up
   * @param gazetteer the names that were looked up
   * @param blocks its blocks, ascending
   * @param cast who is who in it, and where that was read
   * @param before what is known of the state before; null where there was none
   */
  AnalyzedDocument(
      Document document,
      Lexicon lexicon,
      Gazetteer gazetteer,
      List<PlacedBlock> blocks,
      CastReading cast,
      @Nullable Before before) {
    this.document = document;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.blocks = List.copyOf(blocks);
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

  /** Who is who in it. */
  public Cast cast() {
    return cast.cast();
  }

  /** The text. */
  public SourceText source() {
    return document.source();
  }

  /**
   * Where a range of this text began in the state before; -1 where the change touched what stands in it or no state before is known. A
   * change that only took something away at one of its ends did not touch what stands in it.
   *
   * @return an offset in UTF-16 units
   */
  public int startBefore(TextRange range) {
    if (before == null) {
      return -1;
    }
    TextChange change = before.change();
    if (range.end() <= change.start()) {
      return range.start();
    }
    return range.start() >= change.endAfter() ? range.start() - change.shift() : -1;
  }

  /** Which of the blocks of the state before a block is, counted from 0; -1 where it is new or no state before is known. */
  public int numberBefore(int block) {
    if (before == null) {
      return -1;
    }
    if (block < before.keptFirst()) {
      return block;
    }
    int fromEnd = blocks.size() - block;
    return fromEnd <= before.keptLast() ? before.blocks() - fromEnd : -1;
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
