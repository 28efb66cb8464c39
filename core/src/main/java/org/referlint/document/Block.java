package org.referlint.document;

import java.util.List;
import org.referlint.text.TextRange;

/**
 * A stretch of lines that belong together. Its prose is what its segments cover: bullets, quotation marks of the margin
 * and cell borders lie outside them. All ranges are source ranges; the segments ascend and lie inside the block.
 *
 * @param kind what the block is
 * @param range from its first to behind its last character, without the line end
 * @param segments the parts that are prose
 */
public record Block(BlockKind kind, TextRange range, List<TextRange> segments) {
  /** Copies the list and refuses segments outside the block or out of order. */
  public Block {
    segments = List.copyOf(segments);
    int reached = range.start();
    for (TextRange segment : segments) {
      if (segment.start() < reached || segment.end() > range.end()) {
        throw new IllegalArgumentException("segment " + segment + " in block " + range);
      }
      reached = segment.end();
    }
  }

  /** The same block in a text in which it stands further back. */
  public Block shiftedBy(int distance) {
    TextRange[] moved = new TextRange[segments.size()];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = segments.get(i).shiftedBy(distance);
    }
    return new Block(kind, range.shiftedBy(distance), List.of(moved));
  }
}
