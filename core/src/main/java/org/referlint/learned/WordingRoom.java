package org.referlint.learned;

/** The room that readers of blocks work in, one after the other; made once for a text. For one thread. */
public final class WordingRoom {
  final SymbolSequence sentence;
  final Surroundings around;
  final SentenceModel.Reading whole;
  final WordWeights.Adder adder;
  int[] sums = new int[64];
  float[] strengths = new float[WordingReader.LOADED * 64];

  WordingRoom(WordingModel model) {
    sentence = new SymbolSequence(model.symbols);
    around = new Surroundings(model.symbols);
    whole = model.sentences.new Reading();
    adder = model.words.adder();
  }
}
