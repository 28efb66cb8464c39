package org.referlint.engine;

import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.BlockFact;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.Shape;
import org.referlint.lexicon.WordClass;

/** Counts what tells of a text as a whole, block by block. Safe for all threads. */
final class BlockCounts {
  /** A sentence has at least so many words. */
  static final int SENTENCE = 6;

  /**
   * What is counted in a block.
   *
   * @param words words that are no numbers
   * @param known common words of English
   * @param facts dates and sums of money
   * @param person whether it speaks of somebody
   * @param sentence whether it has a sentence
   */
  record Counts(int words, int known, int facts, boolean person, boolean sentence) {}

  /** The counts of a block. */
  final BlockFact<Counts> counts = new BlockFact<>(this::count);

  private final WordClass common;
  private final WordClass they;
  private final WordClass victim;

  BlockCounts(Lexicon lexicon) {
    common = lexicon.wordsOf(
        "the", "a", "an", "and", "of", "to", "in", "on", "at", "for", "with", "that", "was", "is",
        "are", "were", "had", "has", "he", "she", "they", "his", "her", "their", "it", "by", "not",
        "i", "we", "from", "who", "which", "been", "be");
    they = lexicon.wordClass("they");
    victim = lexicon.wordClass("victim");
  }

  private Counts count(AnalyzedBlock block) {
    TokenSequence tokens = block.tokens();
    int words = 0;
    int known = 0;
    int facts = 0;
    boolean person = false;
    for (int i = 0; i < tokens.size(); i++) {
      boolean number = tokens.is(i, Shape.NUMBER) || tokens.is(i, Shape.DATE);
      words += number ? 0 : 1;
      known += common.has(tokens.word(i)) ? 1 : 0;
      person |= they.has(tokens.word(i)) || victim.has(tokens.word(i));
      facts += tokens.is(i, Shape.DATE) || tokens.is(i, Shape.MONEY) ? 1 : 0;
    }
    boolean sentence = block.sentences().stream().anyMatch(s -> s.end() - s.first() >= SENTENCE);
    return new Counts(words, known, facts, person, sentence);
  }
}
