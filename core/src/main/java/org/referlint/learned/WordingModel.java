package org.referlint.learned;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.context.ContextJudge;
import org.referlint.finding.Family;
import org.referlint.lexicon.Vocabulary;
import org.referlint.model.RowTable;
import org.referlint.model.WeightTable;

/**
 * Finds wording that implies choice, blame, guilt or disbelief although no dictionary entry knows it. A first model reads
 * every word with its neighbours and marks the runs that carry it, a second one reads what surrounds such a run and decides
 * whether it is meant of the person referred, a third one tells its kind. All three were trained when the program was built,
 * from the labelled clauses in {@code dictionaries/training}. Immutable, safe for all threads.
 */
public final class WordingModel {
  /** What dictionary entries name as their detector to report what the models find. */
  public static final String DETECTOR = "learned-wording";

  /** The name of the file of the shipped model, beside this class. */
  public static final String SHIPPED = "wording.model";

  /** The families whose wordings the models know. */
  private static final List<Family> FAMILIES = List.of(Family.COMPLIANCE, Family.CREDIBILITY);

  /** What the model of words tells apart: a word of no loaded wording is 0, then come the families. */
  static final int OUTCOMES = 1 + FAMILIES.size();

  final SymbolTable symbols;
  final WordWeights words;
  final RowTable contexts;
  final WeightTable kinds;

  /** The outcomes of {@link #kinds}. */
  final List<String> kindNames;

  /** A model of its parts; {@code words} and {@code contexts} hold the rows of both. */
  WordingModel(
      SymbolTable symbols,
      RowTable words,
      RowTable contexts,
      WeightTable kinds,
      List<String> kindNames) {
    this.symbols = symbols;
    this.words = new WordWeights(words, symbols.size());
    this.contexts = contexts;
    this.kinds = kinds;
    this.kindNames = List.copyOf(kindNames);
  }

  /** Whether the models say something of a family. */
  public static boolean knows(Family family) {
    return FAMILIES.contains(family);
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

  /** Writes the model; equal models give equal bytes. */
  public void write(DataOutputStream out) throws IOException {
    symbols.write(out);
    out.writeInt(kindNames.size());
    for (String name : kindNames) {
      out.writeUTF(name);
    }
    words.write(out);
    contexts.write(out);
    kinds.write(out);
  }

  /**
   * The model that this build of Referlint ships.
   *
   * @param vocabulary the words of the lexicon in use
   */
  public static WordingModel shipped(Vocabulary vocabulary) {
    try (InputStream in = WordingModel.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(
            "the trained models are missing; build the module 'core' with Maven");
      }
      return read(new DataInputStream(new BufferedInputStream(in)), vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a model that {@link #write} wrote, for tokens of a vocabulary. */
  public static WordingModel read(DataInputStream in, Vocabulary vocabulary) throws IOException {
    SymbolTable symbols = SymbolTable.read(in, vocabulary);
    int names = in.readInt();
    List<String> kindNames = new ArrayList<>();
    for (int i = 0; i < names; i++) {
      kindNames.add(in.readUTF());
    }
    return new WordingModel(
        symbols, RowTable.read(in), RowTable.read(in), WeightTable.read(in), kindNames);
  }
}
