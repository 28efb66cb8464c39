package org.referlint.analysis;

import java.util.List;

/**
 * All that can be known of one block without the rest of its document. Its offsets count from the start of the block, so
 * that it stays true when text before the block changes, and an editor may keep it for as long as the block's own text
 * stands.
 *
 * @param text the block's text
 * @param tokens its tokens
 * @param sentences its sentences, ascending
 * @param hits the patterns found, by place
 */
public record AnalyzedBlock(
    String text, TokenSequence tokens, List<Sentence> sentences, List<Hit> hits) {
  /** Copies the lists. */
  public AnalyzedBlock {
    sentences = List.copyOf(sentences);
    hits = List.copyOf(hits);
  }
}
