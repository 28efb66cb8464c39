package org.referlint.text;

/**
 * A place in a text as people and editors name it; both parts count from 0, the column in UTF-16 units.
 *
 * @param line the line
 * @param column the distance from the start of the line
 */
public record LineColumn(int line, int column) {
  /** Refuses negative parts. */
  public LineColumn {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("not a place: " + line + ":" + column);
    }
  }
}
