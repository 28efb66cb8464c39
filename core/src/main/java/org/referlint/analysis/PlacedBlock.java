package org.referlint.analysis;

import org.referlint.document.Block;
import org.referlint.text.TextRange;

/**
 * An analysed block at its place in a document.
 *
 * @param block the block
 * @param facts what is known of it
 */
public record PlacedBlock(Block block, AnalyzedBlock facts) {
  /** The source range of some of its tokens. */
  public TextRange range(int firstToken, int endToken) {
    return facts.tokens().range(firstToken, endToken).shiftedBy(block.range().start());
  }

  /** The source range of a range counted from the block's start. */
  public TextRange place(TextRange inBlock) {
    return inBlock.shiftedBy(block.range().start());
  }

  /** The source range of a sentence. */
  public TextRange range(Sentence sentence) {
    return place(sentence.range());
  }
}
