package org.referlint.learned;

/** What the first model looks at to tell whether a word belongs to a loaded wording: the word and its neighbours. */
final class WordFeatures {
  private WordFeatures() {}

  /** A feature of up to three symbols; its kind keeps those of other kinds apart. Never 0. */
  static long feature(int kind, int a, int b, int c) {
    return (long) kind << 57 | (long) a << 38 | (long) b << 19 | c;
  }

  /** Gives the few features that tell whether a word is worth a closer look. */
  static void collectFirst(SymbolSequence sentence, int place, FeatureSink sink) {
    int here = sentence.symbol(place);
    int before = sentence.symbol(place - 1);
    int behind = sentence.symbol(place + 1);
    sink.add(feature(1, here, 0, 0));
    sink.add(feature(8, before, here, 0));
    sink.add(feature(9, here, behind, 0));
    sink.add(feature(10, before, here, behind));
  }

  /** Gives all features of a word. */
  static void collect(SymbolSequence sentence, int place, Surroundings around, FeatureSink sink) {
    collectFirst(sentence, place, sink);
    int here = sentence.symbol(place);
    int before = sentence.symbol(place - 1);
    int before2 = sentence.symbol(place - 2);
    int behind = sentence.symbol(place + 1);
    int behind2 = sentence.symbol(place + 2);
    sink.add(feature(2, before, 0, 0));
    sink.add(feature(3, before2, 0, 0));
    sink.add(feature(5, behind, 0, 0));
    sink.add(feature(6, behind2, 0, 0));
    sink.add(feature(11, before2, before, here));
    sink.add(feature(12, here, behind, behind2));
    sink.add(feature(13, before, behind, 0));
    sink.add(feature(14, before2, before, 0));
    sink.add(feature(15, behind, behind2, 0));
    sink.add(feature(16, before2, here, 0));
    sink.add(feature(17, here, behind2, 0));
    int denied = around.isDenied(place) ? 1 : 0;
    int quoted = sentence.isQuoted(place) ? 1 : 0;
    int nearest = around.nearestRole(place);
    sink.add(feature(18, denied, 0, 0));
    sink.add(feature(19, denied, here, 0));
    sink.add(feature(20, quoted, 0, 0));
    sink.add(feature(21, quoted, here, 0));
    sink.add(feature(22, nearest, 0, 0));
    sink.add(feature(23, nearest, here, 0));
    sink.add(feature(24, around.firstRole(), here, 0));
    sink.add(feature(25, around.firstRole(), 0, 0));
  }
}
