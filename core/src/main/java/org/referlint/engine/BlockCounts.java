package org.referlint.engine;

import java.util.List;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.BlockFact;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.WordClass;

/** Counts what tells of a text as a whole, block by block. Safe for all threads. */
final class BlockCounts {
  /** A sentence has at least so many words. */
  private static final int SENTENCE = 6;

  /** Where a full stop ends it, so many are enough. */
  private static final int STOPPED_SENTENCE = 4;

  private static final String SIGNS_OF_CODE = "{}();=[]_\\|";

  private static final int FACTS = Shape.DATE.bit() | Shape.MONEY.bit();

  /**
   * What is counted in a block.
   *
   * @param words words that are neither numbers nor strange names
   * @param known those of them that the dictionaries or the labelled texts have
   * @param facts dates and sums of money
   * @param signs signs that program text is full of
   * @param person whether it speaks of somebody
   * @param sentence whether it has a sentence
   */
  record Counts(int words, int known, int facts, int signs, boolean person, boolean sentence) {}

  /** The counts of a block. */
  final BlockFact<Counts> counts = new BlockFact<>(this::count);

  private final WordClass people;

  BlockCounts(Lexicon lexicon) {
    people = lexicon.wordsOf(List.of(
        lexicon.wordClass("they"),
        lexicon.wordClass("them"),
        lexicon.wordClass("victim"),
        lexicon.wordClass("man")));
  }

  private Counts count(AnalyzedBlock block) {
    TokenSequence tokens = block.tokens();
    int words = 0;
    int known = 0;
    int facts = 0;
    boolean person = false;
    for (int i = 0; i < tokens.size(); i++) {
      boolean fact = (tokens.shapes(i) & FACTS) != 0;
      boolean inVocabulary = tokens.word(i) >= 0;
      boolean word = inVocabulary || !tokens.is(i, Shape.NAME) && !tokens.is(i, Shape.NUMBER);
      words += word && !fact ? 1 : 0;
      known += inVocabulary && !fact ? 1 : 0;
      person = person || people.has(tokens.word(i));
      facts += fact ? 1 : 0;
    }
    boolean sentence = block.sentences().stream().anyMatch(s -> isWhole(tokens, s));
    int signs =
        (int) block.text().chars().filter(c -> SIGNS_OF_CODE.indexOf(c) >= 0).count();
    return new Counts(words, known, facts, signs, person, sentence);
  }

  private static boolean isWhole(TokenSequence tokens, Sentence sentence) {
    int size = sentence.end() - sentence.first();
    return size >= SENTENCE
        || size >= STOPPED_SENTENCE && tokens.unitBehind(sentence.end() - 1) == '.';
  }
}
