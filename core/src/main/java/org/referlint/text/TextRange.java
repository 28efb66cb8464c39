package org.referlint.text;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text: half-open, in UTF-16 code units counted from 0, as Java and the Language Server Protocol count.
 *
 * @param start the offset of the first unit
 * @param end the offset behind the last unit
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {
  /** Refuses negative and reversed ranges. */
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + " to " + end);
    }
  }

  /** The number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether the range holds no unit. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the two ranges share at least one unit. */
  public boolean overlaps(TextRange other) {
    return start < other.end && other.start < end;
  }

  /** Whether every unit of the other range lies in this one. */
  public boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  /** The same stretch in a text that begins {@code distance} units earlier. */
  public TextRange shiftedBy(int distance) {
    return new TextRange(start + distance, end + distance);
  }

  @Override
  public int compareTo(TextRange other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  // Written out: what the compiler makes for a record gets ready for some milliseconds at its first
  // use, in every start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextRange range && start == range.start && end == range.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }
}
