package org.referlint.document;

/** What a block is in its document. */
public enum BlockKind {
  /** A heading of the author or of a form. */
  HEADING,
  /** Running text, however its lines are wrapped. */
  PARAGRAPH,
  /** One item of a list, without its bullet. */
  LIST_ITEM,
  /** Lines marked as a quotation with a leading {@code >}. */
  QUOTATION,
  /** One row of a table; each cell is a segment of its own. */
  TABLE_ROW,
  /** A line of the form "Label: value". */
  FIELD;

  /** Whether the segments of such a block are apart, so that no sentence runs from one into the next. */
  public boolean hasSeparateSegments() {
    return this == TABLE_ROW;
  }
}
