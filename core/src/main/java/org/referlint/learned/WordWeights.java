package org.referlint.learned;

import java.io.DataOutput;
import java.io.IOException;
import org.referlint.model.RowTable;

/**
 * The model of words at work: adds up what the runs of a sentence say of its places. Rows that one symbol decides, with or
 * without a role, lie in arrays by symbol; only runs of several symbols need a table. Immutable, safe for all threads.
 */
final class WordWeights {
  /** How many outcomes have a weight; that of no loaded wording is what they are counted from. */
  static final int LOADED = WordingModel.OUTCOMES - 1;

  private static final int ROLES = Role.values().length;

  /** Kinds of runs of one symbol and perhaps a role, in the order in which their rows lie side by side. */
  private static final int SYMBOL = 0;

  private static final int FAR = 1;
  private static final int DENIED = 2;
  private static final int QUOTED = 3;
  private static final int NEAREST = 4;
  private static final int FIRST = NEAREST + ROLES;
  private static final int KINDS = FIRST + ROLES;

  private final RowTable rows;

  /** The rows of each symbol, {@link #KINDS} side by side. */
  private final long[] bySymbol;

  private final long[] byRole;
  private final long any;

  /** Takes the rows, for symbols below a number. */
  WordWeights(RowTable rows, int symbols) {
    this.rows = rows;
    this.bySymbol = new long[symbols * KINDS];
    for (int symbol = 0; symbol < symbols; symbol++) {
      int at = symbol * KINDS;
      bySymbol[at + SYMBOL] = rows.row(WordRow.SYMBOL.key(symbol, 0, 0));
      bySymbol[at + FAR] = rows.row(WordRow.FAR.key(symbol, 0, 0));
      bySymbol[at + DENIED] = rows.row(WordRow.DENIED.key(symbol, 0, 0));
      bySymbol[at + QUOTED] = rows.row(WordRow.QUOTED.key(symbol, 0, 0));
      for (int role = 0; role < ROLES; role++) {
        bySymbol[at + NEAREST + role] = rows.row(WordRow.NEAREST_ROLE.key(role, symbol, 0));
        bySymbol[at + FIRST + role] = rows.row(WordRow.FIRST_ROLE.key(role, symbol, 0));
      }
    }
    this.byRole = new long[ROLES * ROLES];
    for (int i = 0; i < byRole.length; i++) {
      byRole[i] = rows.row(WordRow.ROLES.key(i / ROLES, i % ROLES, 0));
    }
    this.any = rows.row(WordRow.ANY.key(0, 0, 0));
  }

  /** What one step of a sum is. */
  float step() {
    return rows.step();
  }

  private long row(WordRow kind, int a, int b, int c) {
    return switch (kind) {
      case ANY -> any;
      case SYMBOL -> bySymbol[a * KINDS + SYMBOL];
      case FAR -> bySymbol[a * KINDS + FAR];
      case DENIED -> bySymbol[a * KINDS + DENIED];
      case QUOTED -> bySymbol[a * KINDS + QUOTED];
      case NEAREST_ROLE -> bySymbol[b * KINDS + NEAREST + a];
      case FIRST_ROLE -> bySymbol[b * KINDS + FIRST + a];
      case ROLES -> byRole[a * ROLES + b];
      case PAIR, SKIP, TRIPLE -> rows.row(kind.key(a, b, c));
    };
  }

  /**
   * Adds what all runs of a sentence say of its places.
   *
   * @param sums {@link #LOADED} for each place, from {@link WordRow#REACH} places before the sentence to as many behind it
   */
  void add(SymbolSequence sentence, Surroundings around, int[] sums) {
    WordRow.collect(sentence, around, (kind, a, b, c, place) -> {
      long row = row(kind, a, b, c);
      if (row != 0) {
        for (int lane = 0; lane < kind.lanes(); lane++) {
          int at = (place + kind.offset(lane) + WordRow.REACH) * LOADED;
          if (at >= 0) {
            sums[at] += RowTable.weight(row, lane * LOADED);
            sums[at + 1] += RowTable.weight(row, lane * LOADED + 1);
          }
        }
      }
    });
  }

  /** Writes the rows. */
  void write(DataOutput out) throws IOException {
    rows.write(out);
  }
}
