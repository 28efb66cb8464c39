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
  interface Sink {
    /** A symbol stands at a place, -1 for the edge before the sentence: runs {@link #SYMBOL} and {@link #FAR}. */
    void symbol(int symbol, int place);

    /** What is known of a place besides its symbol: {@link #ANY}, the runs of roles, {@link #DENIED}, {@link #QUOTED}. */
    void place(
        int symbol, int nearestRole, int firstRole, boolean denied, boolean quoted, int place);

    /** A run of several symbols, {@code c} 0 where it has two, begins at a place. */
    void run(WordRow kind, int a, int b, int c, int place);
  }

  /** Takes the runs of a sentence by their keys. */
  @FunctionalInterface
  interface KeySink extends Sink {
    /** A run begins at a place. */
    void row(WordRow kind, long key, int place);

    @Override
    default void symbol(int symbol, int place) {
      run(SYMBOL, symbol, 0, 0, place);
      run(FAR, symbol, 0, 0, place);
    }

    @Override
    default void place(
        int symbol, int nearestRole, int firstRole, boolean denied, boolean quoted, int place) {
      run(ANY, 0, 0, 0, place);
      run(NEAREST_ROLE, nearestRole, symbol, 0, place);
      run(FIRST_ROLE, firstRole, symbol, 0, place);
      run(ROLES, nearestRole, firstRole, 0, place);
      if (denied) {
        run(DENIED, symbol, 0, 0, place);
      }
      if (quoted) {
        run(QUOTED, symbol, 0, 0, place);
      }
    }

    @Override
    default void run(WordRow kind, int a, int b, int c, int place) {
      row(kind, kind.key(a, b, c), place);
    }
  }

  /** Gives all runs of a sentence. */
  static void collect(SymbolSequence sentence, Surroundings around, Sink sink) {
    int first = around.firstRole();
    int here = sentence.symbol(-1);
    int behind = sentence.symbol(0);
    for (int place = -1; place < sentence.size(); place++) {
      int behind2 = sentence.symbol(place + 2);
      sink.symbol(here, place);
      sink.run(PAIR, here, behind, 0, place);
      sink.run(SKIP, here, behind2, 0, place);
      sink.run(TRIPLE, here, behind, behind2, place);
      if (place >= 0) {
        sink.place(
            here,
            around.nearestRole(place),
            first,
            around.isDenied(place),
            sentence.isQuoted(place),
            place);
      }
      here = behind;
      behind = behind2;
    }
  }

  /** Whether a key is that of a run of several symbols. */
  static boolean isOfSeveral(long key) {
    int kind = Key.kind(key);
    return kind == PAIR.ordinal() || kind == SKIP.ordinal() || kind == TRIPLE.ordinal();
  }

  /** The key of the row of a run. */
  long key(int a, int b, int c) {
    return Key.of(ordinal(), a, b, c);
  }
}
