package org.referlint.learned;

/**
 * What the model of words looks at. Each kind of run begins at a place and says something of places near it; the offsets
 * of those from its own are its lanes.
 */
enum WordRow {
  /** Any place: how likely a word is to be loaded of which nothing is known. */
  ANY(0),
  /** A symbol, for itself and its neighbours. */
  SYMBOL(0, 1, -1),
  /** A symbol, for those two places away. */
  FAR(2, -2),
  /** Two symbols side by side. */
  PAIR(0, 1, 2, -1),
  /** Two symbols with one between them, whatever it is. */
  SKIP(0, 1, 2),
  /** Three symbols side by side. */
  TRIPLE(0, 1, 2),
  /** The role named last before a symbol, and that symbol. */
  NEAREST_ROLE(0),
  /** The first role of the sentence, and a symbol. */
  FIRST_ROLE(0),
  /** Both roles. */
  ROLES(0),
  /** A symbol that is denied. */
  DENIED(0),
  /** A symbol in quotation marks. */
  QUOTED(0);

  /** How far an offset reaches at most. */
  static final int REACH = 2;

  private final int lanes;

  /** Four bits for each offset, which is never below minus {@link #REACH}. */
  private final int offsets;

  WordRow(int... offsets) {
    int packed = 0;
    for (int lane = 0; lane < offsets.length; lane++) {
      packed |= (offsets[lane] + REACH) << 4 * lane;
    }
    this.lanes = offsets.length;
    this.offsets = packed;
  }

  /** How many places it speaks of. */
  int lanes() {
    return lanes;
  }

  /** The offset of a place it speaks of from the place it begins at. */
  int offset(int lane) {
    return (offsets >>> 4 * lane & 0xF) - REACH;
  }

  /** Takes the runs of a sentence. */
  @FunctionalInterface
  interface Sink {
    /** A run of a kind begins at a place, -1 for the edge before the sentence. */
    void row(WordRow kind, long key, int place);
  }

  /** Gives all runs of a sentence. */
  static void collect(SymbolSequence sentence, Surroundings around, Sink sink) {
    int first = around.firstRole();
    int here = sentence.symbol(-1);
    int behind = sentence.symbol(0);
    for (int place = -1; place < sentence.size(); place++) {
      int behind2 = sentence.symbol(place + 2);
      SYMBOL.give(here, 0, 0, place, sink);
      FAR.give(here, 0, 0, place, sink);
      PAIR.give(here, behind, 0, place, sink);
      SKIP.give(here, behind2, 0, place, sink);
      TRIPLE.give(here, behind, behind2, place, sink);
      if (place >= 0) {
        ANY.give(0, 0, 0, place, sink);
        int nearest = around.nearestRole(place);
        NEAREST_ROLE.give(nearest, here, 0, place, sink);
        FIRST_ROLE.give(first, here, 0, place, sink);
        ROLES.give(nearest, first, 0, place, sink);
        if (around.isDenied(place)) {
          DENIED.give(here, 0, 0, place, sink);
        }
        if (sentence.isQuoted(place)) {
          QUOTED.give(here, 0, 0, place, sink);
        }
      }
      here = behind;
      behind = behind2;
    }
  }

  private void give(int a, int b, int c, int place, Sink sink) {
    sink.row(this, Key.of(ordinal(), a, b, c), place);
  }
}
