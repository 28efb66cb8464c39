package org.referlint.cli.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lambdas, method references and records of all kinds, for {@link LinkedCallsTest}. */
@SuppressWarnings({"UnnecessaryLambda", "ReturnValueIgnored", "SelfEquals"
}) // That is what is tested.
public final class CallKinds implements Supplier<List<String>> {
  private final List<String> said = new ArrayList<>();
  private final String name = "own";

  private interface Joining {
    String join(Object first, long second, double third, boolean fourth);

    default Joining twice() {
      return (a, b, c, d) -> join(join(a, b, c, d), b, c, d);
    }
  }

  /** A part of each type. */
  private record Parts(
      boolean a, byte b, char c, short d, int e, long f, float g, double h, String i, List<?> j) {}

  private record Nothing() {}

  /** A nest within the nest. */
  private static final class Inner {
    private final int value;

    Inner(int value) {
      this.value = value;
    }

    private Supplier<Integer> later() {
      return () -> hidden() + value;
    }

    private int hidden() {
      return 1;
    }
  }

  @Override
  public List<String> get() {
    Supplier<String> constant = () -> "constant";
    said.add(constant.get());
    said.add(String.valueOf(constant == same()));
    long wide = 1L << 40;
    double part = 0.5;
    byte small = 3;
    Joining joining = (a, b, c, d) -> a + "/" + (b + wide) + "/" + (c + part) + "/" + d + small;
    said.add(joining.twice().join("x", 2, 0.25, true));
    UnaryOperator<String> instance = text -> name + secret(text);
    said.add(instance.apply("!"));
    Runnable nothing = said::size;
    nothing.run();
    Function<String, Integer> boxed = String::length;
    said.add("" + boxed.apply("four"));
    ToLongFunction<String> widened = String::length;
    ToDoubleFunction<Integer> further = Integer::intValue;
    LongSupplier fromShort = CallKinds::small;
    IntSupplier unboxed = new Inner(4).later()::get;
    said.add(widened.applyAsLong("three") + " " + further.applyAsDouble(7) + " "
        + fromShort.getAsLong() + " " + unboxed.getAsInt());
    IntBinaryOperator highest = Math::max;
    BiFunction<Integer, Integer, Integer> boxedToo = Integer::sum;
    said.add(highest.applyAsInt(2, 5) + " " + boxedToo.apply(2, 5));
    Function<Integer, Inner> made = Inner::new;
    IntFunction<int[]> array = int[]::new;
    said.add(made.apply(8).value + " " + array.apply(3).length);
    Function<int[], Object> copied = int[]::clone;
    said.add("" + ((int[]) copied.apply(new int[] {1, 2})).length);
    said.add(Stream.of("b", "a", "c")
        .sorted(Comparator.<String>naturalOrder().reversed())
        .map(String::toUpperCase)
        .collect(Collectors.joining(",")));
    Parts one = new Parts(true, (byte) 1, 'c', (short) 2, 3, 4L, 0.5f, 0.25, "i", List.of(1));
    Parts same = new Parts(true, (byte) 1, 'c', (short) 2, 3, 4L, 0.5f, 0.25, "i", List.of(1));
    Parts none = new Parts(false, (byte) 1, 'c', (short) 2, 3, 4L, 0.5f, 0.25, null, null);
    said.add(one + " " + one.hashCode() + " " + none + " " + none.hashCode());
    said.add(one.equals(same) + " " + one.equals(one) + " " + one.equals(none) + " "
        + none.equals(one) + " " + one.equals(nothing()) + " " + one.equals((Object) "one"));
    said.add(
        new Parts(true, (byte) 1, 'c', (short) 2, 3, 5L, 0.5f, 0.25, "i", List.of(1)).equals(one)
            + " "
            + new Parts(true, (byte) 1, 'c', (short) 2, 3, 4L, Float.NaN, -0.0, "i", List.of(1))
                .equals(new Parts(
                    true, (byte) 1, 'c', (short) 2, 3, 4L, Float.NaN, 0.0, "i", List.of(1))));
    said.add(new Nothing() + " " + new Nothing().hashCode() + new Nothing().equals(new Nothing()));
    return said;
  }

  private static Supplier<String> same() {
    return () -> "constant";
  }

  private static Object nothing() {
    return List.<Object>of().stream().findFirst().orElse(null);
  }

  private static short small() {
    return -2;
  }

  private String secret(String text) {
    return text + said.size();
  }
}
