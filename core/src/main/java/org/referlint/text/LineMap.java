package org.referlint.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of a text begin. A line ends with LF, CR LF or CR, as the Language Server Protocol has it; this is the
 * only place that turns offsets into lines and columns and back. Immutable.
 */
public final class LineMap {
  private final int[] starts;
  private final int length;

  private LineMap(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  /** Reads the lines of a text. */
  public static LineMap of(CharSequence text) {
    int[] starts = new int[Math.max(16, text.length() / 60)];
    int count = 1;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineMap(Arrays.copyOf(starts, count), length);
  }

  /**
   * The lines of a text that this one became; only the changed part is looked at.
   *
   * @param text the new text
   * @param change what changed
   */
  LineMap changed(CharSequence text, TextChange change) {
    // Whether a line begins at an offset is told by the units before it and at it.
    int kept = firstFrom(change.start());
    int moved = firstFrom(change.endBefore() + 1);
    int[] fresh = new int[change.endAfter() - change.start() + 2];
    int count = 0;
    for (int start = Math.max(1, change.start()); start <= change.endAfter(); start++) {
      if (beginsAt(text, start)) {
        fresh[count++] = start;
      }
    }
    if (kept == 0) {
      // The first line begins at 0, whatever changed there.
      fresh = prepended(fresh, count++);
    }
    int[] all = new int[kept + count + starts.length - moved];
    System.arraycopy(starts, 0, all, 0, kept);
    System.arraycopy(fresh, 0, all, kept, count);
    int shift = change.shift();
    for (int i = moved; i < starts.length; i++) {
      all[kept + count + i - moved] = starts[i] + shift;
    }
    return new LineMap(all, text.length());
  }

  private static int[] prepended(int[] starts, int count) {
    int[] more = new int[count + 1];
    System.arraycopy(starts, 0, more, 1, count);
    return more;
  }

  /** The number of the first line that begins at an offset or behind it. */
  private int firstFrom(int offset) {
    return Ascending.firstFrom(starts, offset);
  }

  private static boolean beginsAt(CharSequence text, int start) {
    char before = text.charAt(start - 1);
    return before == '\n'
        || before == '\r' && (start == text.length() || text.charAt(start) != '\n');
  }

  /** How many lines there are: at least one, and one more than there are line ends. */
  public int lineCount() {
    return starts.length;
  }

  /** The offset at which a line begins. */
  public int startOf(int line) {
    return starts[line];
  }

  /** The offset behind the line's own line end; for the last line the length of the text. */
  public int endOf(int line) {
    return line + 1 < starts.length ? starts[line + 1] : length;
  }

  /** The line and column of an offset; an offset outside the text is an error. */
  public LineColumn lineColumn(int offset) {
    if (offset < 0 || offset > length) {
      throw new IndexOutOfBoundsException("offset " + offset + " in a text of " + length);
    }
    int line = Ascending.lastUpTo(starts, offset);
    return new LineColumn(line, offset - starts[line]);
  }

  /** The offset of a place; a line or column beyond the end is pulled back to it, as the protocol demands. */
  public int offset(LineColumn place) {
    if (place.line() >= starts.length) {
      return length;
    }
    return (int) Math.min((long) starts[place.line()] + place.column(), endOf(place.line()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LineMap lines
        && lines.length == length
        && Arrays.equals(lines.starts, starts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(starts);
  }
}
