package org.referlint.analysis;

import java.util.List;
import java.util.Optional;
import org.referlint.gazetteer.Gazetteer;
import org.referlint.lexicon.Lexicon;
import org.referlint.lexicon.PhraseMatcher;

/**
 * All that can be known of one block without the rest of its document. Its offsets count from the start of the block, so
 * that it stays true when text before the block changes, and an editor may keep it for as long as the block's own text
 * stands. Two of them are the same only where they are one object. Safe for all threads.
 */
public final class AnalyzedBlock {
  private final String text;
  private final TokenSequence tokens;
  private final List<Sentence> sentences;
  private final List<Hit> hits;
  private final List<Hit> benign;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Facts facts = new Facts();

  /**
   * What was read of a block.
   *
   * @param text the block's text
   * @param tokens its tokens
   * @param sentences its sentences, ascending
   * @param hits the patterns found, by place
   * @param benign the benign contexts found, by sentence and first token
   * @param lexicon the dictionaries that were looked up
   * @param gazetteer the names that are looked up
   */
  AnalyzedBlock(
      String text,
      TokenSequence tokens,
      List<Sentence> sentences,
      List<Hit> hits,
      List<Hit> benign,
      Lexicon lexicon,
      Gazetteer gazetteer) {
    this.text = text;
    this.tokens = tokens;
    this.sentences = List.copyOf(sentences);
    this.hits = List.copyOf(hits);
    this.benign = List.copyOf(benign);
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** The block's text. */
  public String text() {
    return text;
  }

  /** Its tokens. */
  public TokenSequence tokens() {
    return tokens;
  }

  /** Its sentences, ascending. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The patterns found, by place. */
  public List<Hit> hits() {
    return hits;
  }

  /**
   * The benign context of a hit's entry that the hit stands in; empty where there is none. Of {@linkplain
   * org.referlint.lexicon.DictionaryFamily#isLanguage() language} they are looked for only in sentences that hold a hit of it.
   */
  public Optional<Hit> benignUse(Hit hit) {
    int low = 0;
    int high = benign.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isFarInFront(benign.get(middle), hit)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < benign.size(); i++) {
      Hit use = benign.get(i);
      if (use.sentence() != hit.sentence() || use.first() >= hit.reportEnd()) {
        break;
      }
      if (use.entry() == hit.entry() && hit.reportFirst() < use.end()) {
        return Optional.of(use);
      }
    }
    return Optional.empty();
  }

  /** Whether a context begins so far in front of a hit that it can't reach it. */
  private static boolean isFarInFront(Hit use, Hit hit) {
    return use.sentence() < hit.sentence()
        || use.sentence() == hit.sentence()
            && use.first() + PhraseMatcher.LONGEST < hit.reportFirst();
  }

  /** The dictionaries that were looked up. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The names that are looked up. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  Facts facts() {
    return facts;
  }
}
