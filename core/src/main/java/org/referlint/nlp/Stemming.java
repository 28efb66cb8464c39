package org.referlint.nlp;

import org.tartarus.snowball.ext.EnglishStemmer;

/** Word stems by Porter's second stemmer, as Lucene brings it along. For one thread. */
public final class Stemming {
  private final EnglishStemmer stemmer = new EnglishStemmer();

  /** The stem of a word in small letters. */
  public String stem(String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
