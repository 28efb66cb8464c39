package org.referlint.pasted;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something that follows from a stretch of lines alone and, at most, from the line behind it. It is worked out when it is
 * asked for first and kept for as long as these lines stand, wherever they move, so that whoever reads a text line by line
 * reads only what changed since its last state. Keep it in a constant. Many threads may use it, each for the lines of a text that no other
 * reads at the time.
 *
 * @param <T> an immutable value that holds no offset of the text
 */
final class LineFact<T> {
  /** Reads a fact of the lines from one to another. */
  interface Reader<T> {
    /** What follows from the lines, the last one included. */
    T read(SourceLines lines, int first, int last);
  }

  /**
   * What is known of the stretch that begins with a line.
   *
   * @param more how many lines belong to it beside the first
   * @param value the fact
   */
  private record Known(int more, Object value) {}

  /** What is known of the lines of one text, each at the line that its stretch begins with. */
  static final class Table {
    private final @Nullable Known[] known;

    /** The most lines that belong to a stretch beside its first. */
    private int most;

    Table(int lines) {
      known = new Known[lines];
    }

    /**
     * What is still known after the lines from one to before another were read anew. Where there are as many lines as before it
     * stays where it is, and nobody may ask what was known before.
     */
    Table carried(int first, int end, int count) {
      Table after = this;
      if (known.length != count) {
        after = new Table(count);
        after.most = most;
        System.arraycopy(known, 0, after.known, 0, first);
        System.arraycopy(known, known.length - (count - end), after.known, end, count - end);
      }
      Arrays.fill(after.known, first, end, null);
      for (int line = Math.max(0, first - most - 1); line < first; line++) {
        Known one = after.known[line];
        if (one != null && line + one.more() + 1 >= first) {
          after.known[line] = null;
        }
      }
      return after;
    }
  }

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** The number of the fact among all that there are: what is known of it is found by that. */
  private final int number = COUNT.getAndIncrement();

  private final Reader<T> reader;

  /** A fact and how it is read; the reader must look at nothing but the lines it is given and the one behind them. */
  LineFact(Reader<T> reader) {
    this.reader = reader;
  }

  /** A fact of single lines. */
  static <T> LineFact<T> ofLine(BiFunction<SourceLines, Integer, T> reader) {
    return new LineFact<>((lines, first, last) -> reader.apply(lines, first));
  }

  /** The fact of one line. */
  T of(SourceLines lines, int line) {
    return of(lines, line, line);
  }

  /** The fact of the lines from one to another, the last one included. */
  @SuppressWarnings("unchecked") // What is known under this number is this fact.
  T of(SourceLines lines, int first, int last) {
    Table table = lines.known(number);
    Known known = table.known[first];
    if (known == null || known.more() != last - first) {
      known = new Known(last - first, reader.read(lines, first, last));
      table.known[first] = known;
      table.most = Math.max(table.most, known.more());
    }
    return (T) known.value();
  }
}
