package org.referlint.learned;

import java.util.List;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.context.ContextJudge;
import org.referlint.finding.Family;
import org.referlint.lexicon.Vocabulary;
import org.referlint.model.WeightTable;
import org.referlint.packed.PackedFile;
import org.referlint.packed.PackedReader;
import org.referlint.packed.PackedWriter;

/**
 * Finds wording that implies choice, blame, guilt or disbelief although no dictionary entry knows it. A first model tells how
 * likely a whole sentence has any; a second one reads the words of those that may, with their neighbours, and marks the runs
 * that carry it; a third one reads what surrounds such a run and decides whether it is meant of the person referred; a fourth
 * one tells its kind. All were trained when the program was built, from the labelled clauses in
 * {@code dictionaries/training}. Immutable, safe for all threads.
 */
public final class WordingModel {
  /** What dictionary entries name as their detector to report what the models find. */
  public static final String DETECTOR = "learned-wording";

  /** The file of the shipped model. */
  public static final PackedFile SHIPPED = new PackedFile(WordingModel.class, "wording.model");

  /** The kind of packed file that a model is. */
  static final int PACKED = 0x474E4457;

  /** The families whose wordings the models know. */
  private static final List<Family> FAMILIES = List.of(Family.COMPLIANCE, Family.CREDIBILITY);

  /** What the model of words tells apart: a word of no loaded wording is 0, then come the families. */
  static final int OUTCOMES = 1 + FAMILIES.size();

  final SymbolTable symbols;
  final WordWeights words;
  final SentenceModel sentences;
  final WeightTable contexts;
  final WeightTable kinds;

  /** The outcomes of {@link #kinds}. */
  final List<String> kindNames;

  /** A model of its parts. */
  WordingModel(
      SymbolTable symbols,
      WordWeights words,
      SentenceModel sentences,
      WeightTable contexts,
      WeightTable kinds,
      List<String> kindNames) {
    this.symbols = symbols;
    this.words = words;
    this.sentences = sentences;
    this.contexts = contexts;
    this.kinds = kinds;
    this.kindNames = List.copyOf(kindNames);
  }

  /** The outcome that stands for a family. */
  static int outcome(Family family) {
    return 1 + FAMILIES.indexOf(family);
  }

  /** The family that an outcome other than 0 stands for. */
  static Family family(int outcome) {
    return FAMILIES.get(outcome - 1);
  }

  /**
   * A reader of one block.
   *
   * @param context the block's context, to ask what surrounds a wording
   * @param room to work in; of this model, and used by no other reader from now on
   */
  public WordingReader reader(
      AnalyzedBlock block, ContextJudge.BlockContext context, WordingRoom room) {
    return new WordingReader(this, block, context, room);
  }

  /** Room for readers. */
  public WordingRoom room() {
    return new WordingRoom(this);
  }

  /** The packed form of the model; equal models give equal bytes. */
  public PackedWriter packed() {
    PackedWriter out = new PackedWriter(PACKED);
    out.texts(kindNames);
    words.write(out);
    sentences.write(out);
    contexts.write(out);
    kinds.write(out);
    symbols.write(out);
    return out;
  }

  /**
   * The model that this build of Referlint ships.
   *
   * @param vocabulary the words of the lexicon in use
   */
  public static WordingModel shipped(Vocabulary vocabulary) {
    return read(SHIPPED.open(PACKED), vocabulary);
  }

  /**
   * Reads the {@link #packed} form of a model, for tokens of a vocabulary.
   *
   * @param vocabulary the words of the lexicon in use
   */
  static WordingModel read(PackedReader in, Vocabulary vocabulary) {
    List<String> kindNames = in.texts().all();
    WordWeights words = WordWeights.read(in);
    SentenceModel sentences = SentenceModel.read(in);
    WeightTable contexts = WeightTable.read(in);
    WeightTable kinds = WeightTable.read(in);
    SymbolTable symbols = SymbolTable.read(in, vocabulary);
    return new WordingModel(symbols, words, sentences, contexts, kinds, kindNames);
  }
}
