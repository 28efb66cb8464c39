package org.referlint.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out of something that does not change. There are few facts of one thing and many things, so they stand in
 * a plain row, each behind its key. Safe for all threads.
 */
final class Facts {
  /**
   * What a fact is found by.
   *
   * @param <T> the kind of its value
   */
  interface Key<T> {}

  private static final Object[] NONE = {};

  private volatile Object[] known = NONE;

  /** What is known under a key; null where nothing is. */
  @SuppressWarnings("unchecked") // What stands behind a key was put there under it.
  <T> @Nullable T get(Key<T> key) {
    Object[] row = known;
    for (int i = 0; i < row.length; i += 2) {
      if (row[i] == key) {
        return (T) row[i + 1];
      }
    }
    return null;
  }

  /** Keeps what was worked out under a key, and gives it back. Two threads may both work it out and get the same. */
  synchronized <T> T keep(Key<T> key, T value) {
    Object[] row = Arrays.copyOf(known, known.length + 2);
    row[known.length] = key;
    row[known.length + 1] = value;
    known = row;
    return value;
  }
}
