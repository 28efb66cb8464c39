package org.referlint.learned;

import java.util.Set;
import org.referlint.lexicon.ContextKind;

/** What the second model looks at to tell whether a candidate is meant of the person referred, and meant so. */
final class ContextFeatures {
  private static final int NEAR = 4;
  private static final int MIDDLE = 9;

  private ContextFeatures() {}

  /**
   * Gives all features of a candidate.
   *
   * @param signs the contexts that would clear a pattern here
   */
  static void collect(
      SymbolSequence sentence,
      Surroundings around,
      Set<ContextKind> signs,
      Candidate candidate,
      FeatureSink sink) {
    int family = candidate.outcome();
    int strength = (int) (candidate.strength() * 10);
    int first = candidate.first();
    int end = candidate.end();
    sink.add(WordFeatures.feature(31, family, 0, 0));
    sink.add(WordFeatures.feature(32, family, strength, 0));
    sink.add(WordFeatures.feature(33, Math.min(6, end - first), 0, 0));
    for (int i = first; i < end; i++) {
      sink.add(WordFeatures.feature(34, sentence.symbol(i), 0, 0));
      sink.add(WordFeatures.feature(35, sentence.symbol(i), sentence.symbol(i + 1), 0));
    }
    for (int i = first - 1; i >= 0; i--) {
      int distance = first - i;
      int symbol = sentence.symbol(i);
      sink.add(WordFeatures.feature(36, symbol, 0, 0));
      sink.add(WordFeatures.feature(37, sentence.symbol(i - 1), symbol, 0));
      if (distance <= NEAR) {
        sink.add(WordFeatures.feature(38, symbol, distance, 0));
      } else if (distance <= MIDDLE) {
        sink.add(WordFeatures.feature(39, symbol, 0, 0));
      }
    }
    for (int i = end; i < sentence.size(); i++) {
      int distance = i - end + 1;
      int symbol = sentence.symbol(i);
      sink.add(WordFeatures.feature(40, symbol, 0, 0));
      sink.add(WordFeatures.feature(41, symbol, sentence.symbol(i + 1), 0));
      if (distance <= NEAR) {
        sink.add(WordFeatures.feature(42, symbol, distance, 0));
      } else if (distance <= MIDDLE) {
        sink.add(WordFeatures.feature(43, symbol, 0, 0));
      }
    }
    sink.add(WordFeatures.feature(46, around.nearestRole(first), around.firstRole(), 0));
    sink.add(WordFeatures.feature(47, around.nearestRole(first), family, 0));
    sink.add(WordFeatures.feature(48, around.firstRole(), sentence.symbol(0), 0));
    sink.add(WordFeatures.feature(50, around.isDenied(first) ? 1 : 0, family, 0));
    sink.add(WordFeatures.feature(51, sentence.isQuoted(first) ? 1 : 0, family, 0));
    for (ContextKind sign : signs) {
      sink.add(WordFeatures.feature(52, sign.ordinal(), 0, 0));
      sink.add(WordFeatures.feature(53, sign.ordinal(), family, 0));
    }
  }
}
