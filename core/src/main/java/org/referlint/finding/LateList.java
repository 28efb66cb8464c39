package org.referlint.finding;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is worked out when somebody looks into it: the whole map of a long text is asked for by those who show it, and not
 * after each key. Nobody can change it. Safe for all threads; two that look into it first may both work it out and get the same.
 *
 * @param <T> what is in it
 */
public final class LateList<T> extends AbstractList<T> implements RandomAccess {
  private volatile @Nullable Supplier<List<T>> maker;
  private volatile @Nullable List<T> made;
  private final boolean some;

  private LateList(Supplier<List<T>> maker, boolean some) {
    this.maker = maker;
    this.some = some;
  }

  /** A list of which nothing is known yet. */
  public static <T> List<T> of(Supplier<List<T>> maker) {
    return new LateList<>(maker, false);
  }

  /** A list of which is known that it is not empty, so that nobody has to work it out to tell. */
  public static <T> List<T> ofSome(Supplier<List<T>> maker) {
    return new LateList<>(maker, true);
  }

  /** A list that nobody can change, with the same in it; a late one stays late. */
  static <T> List<T> copyOf(List<T> list) {
    return list instanceof LateList<T> ? list : List.copyOf(list);
  }

  /** Works a list out if it is a late one. */
  static void workOut(List<?> list) {
    if (list instanceof LateList<?> late) {
      late.made();
    }
  }

  private List<T> made() {
    Supplier<List<T>> known = maker;
    if (known == null) {
      return Objects.requireNonNull(made);
    }
    List<T> list = List.copyOf(known.get());
    made = list;
    maker = null;
    return list;
  }

  @Override
  public T get(int index) {
    return made().get(index);
  }

  @Override
  public int size() {
    return made().size();
  }

  @Override
  public boolean isEmpty() {
    return !some && made().isEmpty();
  }
}
