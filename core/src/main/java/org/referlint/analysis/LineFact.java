package org.referlint.analysis;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something that follows from a stretch of lines alone and, at most, from the line behind it. It is worked out when it is
 * asked for first and kept for as long as these lines stand, wherever they move, so that whoever reads a text line by line
 * reads only what changed since its last state. Keep it in a constant. Safe for all threads.
 *
 * @param <T> an immutable value that holds no offset of the text
 */
public final class LineFact<T> {
  /** Reads a fact of the lines from one to another. */
  public interface Reader<T> {
    /** What follows from the lines, the last one included. */
    T read(SourceLines lines, int first, int last);
  }

  /**
   * What is known of the stretch that begins with a line.
   *
   * @param more how many lines belong to it beside the first
   * @param value the fact
   */
  record Known(int more, Object value) {}

  private final Reader<T> reader;

  /** A fact and how it is read; the reader must look at nothing but the lines it is given and the one behind them. */
  public LineFact(Reader<T> reader) {
    this.reader = reader;
  }

  /** A fact of single lines. */
  public static <T> LineFact<T> ofLine(BiFunction<SourceLines, Integer, T> reader) {
    return new LineFact<>((lines, first, last) -> reader.apply(lines, first));
  }

  /** The fact of one line. */
  public T of(SourceLines lines, int line) {
    return of(lines, line, line);
  }

  /** The fact of the lines from one to another, the last one included. */
  @SuppressWarnings({"unchecked", "NullAway"}) // A place without a fact is null.
  public T of(SourceLines lines, int first, int last) {
    Known[] all = lines.known(this);
    @Nullable Known known = all[first];
    if (known == null || known.more() != last - first) {
      known = new Known(last - first, reader.read(lines, first, last));
      all[first] = known;
    }
    return (T) known.value();
  }

  /** What is still known after the lines from one to before another were read anew. */
  @SuppressWarnings("NullAway") // A place without a fact is null.
  static Known[] carried(Known[] before, int first, int end, int count) {
    Known[] after = new Known[count];
    for (int line = 0; line < first; line++) {
      @Nullable Known known = before[line];
      after[line] = known != null && line + known.more() + 1 < first ? known : null;
    }
    System.arraycopy(before, before.length - (count - end), after, end, count - end);
    return after;
  }
}
