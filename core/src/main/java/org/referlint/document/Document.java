package org.referlint.document;

import java.util.List;
import org.referlint.text.SourceText;

/**
 * A source text and its blocks, ascending and without overlap.
 *
 * @param source the text
 * @param blocks its structure; empty for a text without a letter
 * @param commented whether a comment may stand in it, which is no part of any block
 */
public record Document(SourceText source, List<Block> blocks, boolean commented) {
  /** Copies the list. */
  public Document {
    blocks = List.copyOf(blocks);
  }
}
