package org.referlint.pasted;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sets of signals as bits. */
final class Signals {
  /** Those that decide alone. */
  static final long STRONG;

  /** Those of register and voice, which a writer may share with the documents of an agency. */
  static final long VOICE = of(Signal.AGENCY_VOICE, Signal.AGENCY_REGISTER, Signal.SHORTHAND);

  private static final double LEAST_TELLING = 1.4;
  private static final Signal[] ALL = Signal.values();

  private static final long[] TELLING = new long[PassageKind.values().length];

  static {
    long strong = 0;
    for (Signal signal : ALL) {
      strong |= signal.isStrong() ? signal.bit() : 0;
      if (signal.weight >= LEAST_TELLING && !signal.in(VOICE)) {
        TELLING[signal.kind.ordinal()] |= signal.bit();
      }
    }
    STRONG = strong;
  }

  private Signals() {}

  /** The signals that tell a kind of passage, voices left out. */
  static long telling(PassageKind kind) {
    return TELLING[kind.ordinal()];
  }

  static long of(Signal... signals) {
    long all = 0;
    for (Signal signal : signals) {
      all |= signal.bit();
    }
    return all;
  }

  /** What the signals of a set weigh together. */
  static double weight(long signals) {
    double sum = 0;
    for (long rest = signals; rest != 0; rest &= rest - 1) {
      sum += ALL[Long.numberOfTrailingZeros(rest)].weight;
    }
    return sum;
  }

  /** The weight of each signal over some units, summed; the weightiest first. */
  static Map<Signal, Double> weights(List<Unit> units) {
    Map<Signal, Double> weights = new EnumMap<>(Signal.class);
    for (Unit unit : units) {
      for (long rest = unit.signals; rest != 0; rest &= rest - 1) {
        Signal signal = ALL[Long.numberOfTrailingZeros(rest)];
        weights.merge(signal, signal.weight, Double::sum);
      }
    }
    return weights;
  }

  /** In words, the weightiest first. */
  static List<String> inWords(Map<Signal, Double> weights, int most) {
    return weights.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<Signal, Double> e) -> -e.getValue())
            .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(e -> e.getKey().words)
        .toList();
  }

  /** The kind whose signals weigh most. */
  static PassageKind kind(Map<Signal, Double> weights) {
    Map<PassageKind, Double> kinds = new EnumMap<>(PassageKind.class);
    weights.forEach((signal, weight) -> kinds.merge(signal.kind, weight, Double::sum));
    return kinds.entrySet().stream()
        .max(Map.Entry.<PassageKind, Double>comparingByValue()
            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }
}
