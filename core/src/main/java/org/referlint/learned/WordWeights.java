package org.referlint.learned;

import java.util.Arrays;
import org.referlint.model.RowTable;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedWriter;

/**
 * The model of words at work: adds up what the runs of a sentence say of its places. What one symbol says, with or without a
 * role, lies in arrays by symbol; only runs of several symbols need a table. Immutable, safe for all threads.
 *
 * <p>The weights of both families are added as one number: that of compliance, and 65,536 times that of credibility.
 */
final class WordWeights {
  private static final int ROLES = Role.values().length;
  private static final int CREDIBILITY_BITS = 16;

  /** What a symbol says of the places around it, from {@link WordRow#REACH} before it on. */
  private static final int AROUND = 2 * WordRow.REACH + 1;

  /** The parts of what is known of a symbol, side by side. */
  private static final int DENIED = AROUND;

  private static final int QUOTED = DENIED + 1;
  private static final int NEAREST = QUOTED + 1;
  private static final int FIRST = NEAREST + ROLES;
  private static final int PARTS = FIRST + ROLES;

  /** The rows of runs of several symbols. */
  private final RowTable runs;

  private final int[] bySymbol;
  private final int[] byRoles;

  /** Takes the rows, for symbols below a number. */
  WordWeights(RowTable rows, int symbols) {
    this.runs = rows.only(WordRow::isOfSeveral);
    this.bySymbol = new int[symbols * PARTS];
    for (int symbol = 0; symbol < symbols; symbol++) {
      int at = symbol * PARTS;
      for (WordRow kind : new WordRow[] {WordRow.SYMBOL, WordRow.FAR}) {
        long row = rows.row(kind.key(symbol, 0, 0));
        for (int lane = 0; lane < kind.lanes(); lane++) {
          bySymbol[at + WordRow.REACH + kind.offset(lane)] += both(row, lane);
        }
      }
      bySymbol[at + DENIED] = both(rows.row(WordRow.DENIED.key(symbol, 0, 0)), 0);
      bySymbol[at + QUOTED] = both(rows.row(WordRow.QUOTED.key(symbol, 0, 0)), 0);
      for (int role = 0; role < ROLES; role++) {
        bySymbol[at + NEAREST + role] =
            both(rows.row(WordRow.NEAREST_ROLE.key(role, symbol, 0)), 0);
        bySymbol[at + FIRST + role] = both(rows.row(WordRow.FIRST_ROLE.key(role, symbol, 0)), 0);
      }
    }
    this.byRoles = new int[ROLES * ROLES];
    int any = both(rows.row(WordRow.ANY.key(0, 0, 0)), 0);
    for (int i = 0; i < byRoles.length; i++) {
      byRoles[i] = any + both(rows.row(WordRow.ROLES.key(i / ROLES, i % ROLES, 0)), 0);
    }
  }

  private WordWeights(PackedReader in) {
    this.runs = RowTable.read(in);
    this.bySymbol = in.numbers();
    this.byRoles = in.numbers();
  }

  /** Reads what {@link #write} wrote. */
  static WordWeights read(PackedReader in) {
    return new WordWeights(in);
  }

  /** The weights of both families in one lane of a row. */
  private static int both(long row, int lane) {
    return RowTable.weight(row, 2 * lane)
        + (RowTable.weight(row, 2 * lane + 1) << CREDIBILITY_BITS);
  }

  /** What a sum says of compliance, in steps. */
  static int compliance(int sum) {
    return (short) sum;
  }

  /** What a sum says of credibility, in steps. */
  static int credibility(int sum) {
    return sum - compliance(sum) >> CREDIBILITY_BITS;
  }

  /** What one step is. */
  float step() {
    return runs.step();
  }

  /** Somebody who adds up sentences; for one thread. */
  Adder adder() {
    return new Adder();
  }

  /** Adds up what the runs of a sentence say of its places. For one thread. */
  final class Adder implements WordRow.Sink {
    private int[] sums = new int[0];

    /** The runs of several symbols: of a sentence all are looked up together. */
    private long[] keys = new long[256];

    private long[] found = new long[256];
    private WordRow[] kinds = new WordRow[256];
    private int[] places = new int[256];
    private int count;

    private Adder() {}

    /**
     * Adds what all runs of a sentence say of its places. At most some forty weights of 127 steps meet at one place.
     *
     * @param into one for each place, from {@link WordRow#REACH} places before the sentence to as many behind it, and one
     *     more
     */
    void add(SymbolSequence sentence, Surroundings around, int[] into) {
      sums = into;
      count = 0;
      WordRow.collect(sentence, around, this);
      runs.rows(keys, count, found);
      for (int i = 0; i < count; i++) {
        if (found[i] != 0) {
          WordRow kind = kinds[i];
          for (int lane = 0; lane < kind.lanes(); lane++) {
            sums[places[i] + 1 + WordRow.REACH + kind.offset(lane)] += both(found[i], lane);
          }
        }
      }
    }

    @Override
    public void symbol(int symbol, int place) {
      int from = symbol * PARTS;
      int to = place + 1;
      for (int i = 0; i < AROUND; i++) {
        sums[to + i] += bySymbol[from + i];
      }
    }

    @Override
    public void place(
        int symbol, int nearestRole, int firstRole, boolean denied, boolean quoted, int place) {
      int at = symbol * PARTS;
      sums[place + 1 + WordRow.REACH] += byRoles[nearestRole * ROLES + firstRole]
          + bySymbol[at + NEAREST + nearestRole]
          + bySymbol[at + FIRST + firstRole]
          + (denied ? bySymbol[at + DENIED] : 0)
          + (quoted ? bySymbol[at + QUOTED] : 0);
    }

    @Override
    public void run(WordRow kind, int a, int b, int c, int place) {
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, count * 2);
        found = new long[keys.length];
        kinds = Arrays.copyOf(kinds, keys.length);
        places = Arrays.copyOf(places, keys.length);
      }
      keys[count] = kind.key(a, b, c);
      kinds[count] = kind;
      places[count++] = place;
    }
  }

  /** Writes the weights; equal weights give equal bytes. */
  void write(PackedWriter out) {
    runs.write(out);
    out.numbers(bySymbol);
    out.numbers(byRoles);
  }
}
