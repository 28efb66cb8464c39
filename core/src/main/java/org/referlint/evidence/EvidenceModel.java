package org.referlint.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.evidence.SentenceFeatures.Kind;
import org.referlint.lexicon.TokenView;
import org.referlint.lexicon.Vocabulary;
import org.referlint.model.BestRun;
import org.referlint.model.WeightTable;
import org.referlint.packed.PackedFile;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedWriter;
import org.referlint.text.TextRange;

/**
 * Tells which elements and indicators a sentence shows, whether or not a pattern knows its wording. Trained when the program
 * was built, from the labelled sentences in {@code dictionaries/training/evidence}. Safe for all threads; a {@link Reader} is
 * for one block and one thread.
 */
public final class EvidenceModel {
  /** What dictionary entries name as their detector to take what the model finds as evidence. */
  public static final String DETECTOR = "learned-evidence";

  /** The file of the shipped model. */
  public static final PackedFile SHIPPED = new PackedFile(EvidenceModel.class, "evidence.model");

  /** The kind of packed file that a model is. */
  static final int PACKED = 0x44495645;

  /** So many kinds of features, the first ones, speak of one symbol. */
  private static final int KINDS_OF_ONE = Kind.WORDS.ordinal();

  private static final Sentence NONE = new Sentence(new TextRange(0, 0), 0, 0);

  private final WordTable words;
  private final List<String> labels;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final WeightTable weights;

  /** Where the weights of features of one symbol are: by kind, then by symbol. */
  private final int[][] bySymbol;

  /** A model of its parts; {@code labels} are what the weights are for, in their order. */
  EvidenceModel(WordTable words, List<String> labels, WeightTable weights) {
    this(words, labels, weights, rowsBySymbol(weights, words.symbols()));
  }

  private EvidenceModel(
      WordTable words, List<String> labels, WeightTable weights, int[][] bySymbol) {
    this.words = words;
    this.labels = List.copyOf(labels);
    this.weights = weights;
    this.bySymbol = bySymbol;
    for (int i = 0; i < labels.size(); i++) {
      numbers.put(labels.get(i), i);
    }
  }

  private static int[][] rowsBySymbol(WeightTable weights, int symbols) {
    int[][] rows = new int[KINDS_OF_ONE][symbols];
    for (Kind kind : Kind.values()) {
      if (kind.ordinal() < KINDS_OF_ONE) {
        Arrays.setAll(
            rows[kind.ordinal()], symbol -> weights.row(SentenceFeatures.feature(kind, symbol, 0)));
      }
    }
    return rows;
  }

  /** What it tells apart: a family and a kind, such as {@code indicator/movement}. */
  public List<String> labels() {
    return labels;
  }

  /** A reader of sentences. */
  public Reader reader() {
    return new Reader();
  }

  /** The model at work. For one thread. */
  public final class Reader {
    private final SentenceFeatures features = new SentenceFeatures(words);
    private final WeightTable.Sums sums = weights.new Sums();
    private int[] rows = new int[256];
    private int[] places = new int[256];
    private int count;

    /** The features that need a table: of a sentence all are looked up together. */
    private long[] pairs = new long[256];

    private int[] pairRows = new int[256];
    private int[] pairPlaces = new int[256];
    private int pairCount;
    private @Nullable AnalyzedBlock block;
    private Sentence sentence = NONE;

    private Reader() {}

    /** Reads a sentence, of which can be asked then. */
    public void read(AnalyzedBlock of, Sentence next) {
      block = of;
      sentence = next;
      sums.clear();
      count = 0;
      pairCount = 0;
      features.read(of, sentence, this::add);
      weights.rows(pairs, pairCount, pairRows);
      for (int i = 0; i < pairCount; i++) {
        addRow(pairRows[i], pairPlaces[i]);
      }
      sums.addAll(rows, count);
    }

    private void add(Kind kind, int one, int other, int place) {
      if (kind.ordinal() < bySymbol.length) {
        addRow(bySymbol[kind.ordinal()][one], place);
        return;
      }
      if (pairCount == pairs.length) {
        pairs = Arrays.copyOf(pairs, pairCount * 2);
        pairRows = new int[pairs.length];
        pairPlaces = Arrays.copyOf(pairPlaces, pairs.length);
      }
      pairs[pairCount] = SentenceFeatures.feature(kind, one, other);
      pairPlaces[pairCount++] = place;
    }

    private void addRow(int row, int place) {
      if (row != WeightTable.NONE) {
        if (count == rows.length) {
          rows = Arrays.copyOf(rows, count * 2);
          places = Arrays.copyOf(places, count * 2);
        }
        rows[count] = row;
        places[count++] = place;
      }
    }

    /** How probable it is that the sentence shows what a label stands for, from 0 to 1; 1 for a label it does not know. */
    public double probability(String label) {
      Integer number = numbers.get(label);
      return number == null ? 1 : weights.probability(sums.sum(number));
    }

    /** The labels that the sentence shows with at least this probability. */
    public List<String> shown(double probability) {
      int least = weights.sumFor(probability);
      List<String> shown = List.of();
      for (int i = 0; i < labels.size(); i++) {
        if (sums.sum(i) >= least) {
          shown = shown.isEmpty() ? new ArrayList<>() : shown;
          shown.add(labels.get(i));
        }
      }
      return shown;
    }

    /**
     * The clause that carries a label: the run of words that speaks for it most, made longer to the signs around it.
     *
     * @return a sentence that begins and ends where the clause does
     */
    public Sentence clause(String label) {
      int number = numbers.getOrDefault(label, 0);
      int size = sentence.end() - sentence.first();
      int[] votes = new int[size];
      for (int i = 0; i < count; i++) {
        if (places[i] >= 0) {
          votes[places[i]] += weights.weight(rows[i], number);
        }
      }
      BestRun best = BestRun.of(votes);
      TokenSequence tokens =
          Objects.requireNonNull(block, "no sentence was read yet").tokens();
      int begin = sentence.first() + best.first();
      int end = best.isEmpty() ? sentence.end() : sentence.first() + best.end();
      while (begin > sentence.first() && tokens.separation(begin) == TokenView.JOINED) {
        begin--;
      }
      while (end < sentence.end() && tokens.separation(end) == TokenView.JOINED) {
        end++;
      }
      return new Sentence(tokens.range(begin, end), begin, end);
    }
  }

  /** The packed form of the model; equal models give equal bytes. */
  public PackedWriter packed() {
    PackedWriter out = new PackedWriter(PACKED);
    out.texts(labels);
    weights.write(out);
    for (int[] rows : bySymbol) {
      out.numbers(rows);
    }
    words.write(out);
    return out;
  }

  /**
   * The model that this build of Referlint ships.
   *
   * @param vocabulary the words of the lexicon in use
   */
  public static EvidenceModel shipped(Vocabulary vocabulary) {
    return read(SHIPPED.open(PACKED), vocabulary);
  }

  /**
   * Reads the {@link #packed} form of a model, for tokens of a vocabulary.
   *
   * @param vocabulary the words of the lexicon in use
   */
  static EvidenceModel read(PackedReader in, Vocabulary vocabulary) {
    List<String> labels = in.texts().all();
    WeightTable weights = WeightTable.read(in);
    int[][] bySymbol = new int[KINDS_OF_ONE][];
    for (int kind = 0; kind < KINDS_OF_ONE; kind++) {
      bySymbol[kind] = in.numbers();
    }
    WordTable words = WordTable.read(in, vocabulary);
    return new EvidenceModel(words, labels, weights, bySymbol);
  }
}
