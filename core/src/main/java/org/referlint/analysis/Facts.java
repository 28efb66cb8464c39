package org.referlint.analysis;

import java.util.Arrays;
import java.util.function.Supplier;
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

  /** What is known under a key; worked out where nothing is. Two threads may both work it out and get the same. */
  <T> T of(Key<T> key, Supplier<T> reader) {
    @Nullable T value = get(key);
    if (value == null) {
      value = reader.get();
      put(key, value);
    }
    return value;
  }

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

  private synchronized void put(Object key, Object value) {
    Object[] row = Arrays.copyOf(known, known.length + 2);
    row[known.length] = key;
    row[known.length + 1] = value;
    known = row;
  }
}
