package org.referlint.learned;

import java.util.Arrays;
import java.util.Optional;
import org.referlint.model.BestRun;
import org.referlint.model.WeightTable;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedWriter;

/**
 * Tells of a whole sentence how likely there is loaded wording of a family in it, from its symbols, runs of them and whom it
 * names. It can't say where, but it sees more at once than the model of words does. Immutable, safe for all threads.
 */
final class SentenceModel {
  /** What the model looks at. */
  private enum Kind {
    /** Every sentence: how likely loaded wording is when nothing is known. */
    ANY,
    SYMBOL,
    /** Two symbols side by side. */
    PAIR,
    /** Two symbols with one between them. */
    SKIP,
    /** The first two roles. */
    ROLES,
    /** Whom the sentence before is about, and the first role. */
    TOPIC
  }

  /** Takes what the model looks at in a sentence. */
  @FunctionalInterface
  interface Sink {
    /**
     * A feature is present.
     *
     * @param place the symbol it begins with; -1 where it comes from no single one
     */
    void add(long feature, int place);
  }

  private final WeightTable weights;

  /** A model of its weights, one for each family. */
  SentenceModel(WeightTable weights) {
    this.weights = weights;
  }

  /** Gives all features of a sentence, as often as they are there. */
  static void collect(SymbolSequence sentence, Surroundings around, Sink sink) {
    sink.add(Key.of(Kind.ANY.ordinal(), 0, 0, 0), -1);
    sink.add(Key.of(Kind.ROLES.ordinal(), around.firstRole(), around.secondRole(), 0), -1);
    sink.add(Key.of(Kind.TOPIC.ordinal(), around.topicBefore(), around.firstRole(), 0), -1);
    int here = sentence.symbol(-1);
    int behind = sentence.symbol(0);
    for (int place = -1; place < sentence.size(); place++) {
      int behind2 = sentence.symbol(place + 2);
      sink.add(Key.of(Kind.SYMBOL.ordinal(), here, 0, 0), place);
      sink.add(Key.of(Kind.PAIR.ordinal(), here, behind, 0), place);
      sink.add(Key.of(Kind.SKIP.ordinal(), here, behind2, 0), place);
      here = behind;
      behind = behind2;
    }
  }

  /** The model at work on one sentence after the other. For one thread. */
  final class Reading {
    private final WeightTable.Sums sums = weights.new Sums();
    private long[] keys = new long[256];
    private int[] rows = new int[256];
    private int[] places = new int[256];
    private int count;

    /** Reads a sentence, of which can be asked then. */
    void read(SymbolSequence sentence, Surroundings around) {
      count = 0;
      collect(sentence, around, this::add);
      weights.rows(keys, count, rows);
      sums.clear();
      int known = 0;
      for (int i = 0; i < count; i++) {
        if (rows[i] != WeightTable.NONE) {
          rows[known] = rows[i];
          places[known++] = places[i];
        }
      }
      count = known;
      sums.addAll(rows, count);
    }

    private void add(long feature, int place) {
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, count * 2);
        rows = new int[keys.length];
        places = Arrays.copyOf(places, keys.length);
      }
      keys[count] = feature;
      places[count++] = place;
    }

    /** How likely the sentence has loaded wording of the family that an outcome stands for, from 0 to 1. */
    double probability(int outcome) {
      return weights.probability(sums.sum(outcome - 1));
    }

    /**
     * The run of symbols that speaks for an outcome most; empty where none does.
     *
     * @param size how many symbols the sentence has
     * @return a candidate whose strength is the probability
     */
    Optional<Candidate> run(int outcome, int size) {
      int[] votes = new int[size];
      for (int i = 0; i < count; i++) {
        if (places[i] >= 0) {
          votes[places[i]] += weights.weight(rows[i], outcome - 1);
        }
      }
      BestRun best = BestRun.of(votes);
      return best.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Candidate(outcome, best.first(), best.end(), (float) probability(outcome), 0));
    }
  }

  /** Writes the model; equal models give equal bytes. */
  void write(PackedWriter out) {
    weights.write(out);
  }

  /** Reads what {@link #write} wrote. */
  static SentenceModel read(PackedReader in) {
    return new SentenceModel(WeightTable.read(in));
  }
}
