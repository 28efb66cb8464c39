package org.referlint.lexicon;

import java.util.BitSet;
import java.util.Collection;

/** A class of single words, ready to be asked about tokens. Immutable, safe for all threads. */
public final class WordClass {
  private final long[] words;

  WordClass(BitSet words) {
    this.words = words.toLongArray();
  }

  /** The words of several classes. */
  public static WordClass ofAll(Collection<WordClass> classes) {
    BitSet all = new BitSet();
    classes.forEach(one -> all.or(BitSet.valueOf(one.words)));
    return new WordClass(all);
  }

  /** Whether the token with this number of the vocabulary belongs to the class. */
  public boolean has(int word) {
    int at = word >> 6;
    return at >= 0 && at < words.length && (words[at] & 1L << word) != 0;
  }
}
