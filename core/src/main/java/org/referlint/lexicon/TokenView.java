package org.referlint.lexicon;

/** The tokens of a text as the matcher needs to see them, by index. */
public interface TokenView {
  /** Nothing but blanks, hyphens, quotation marks or emphasis parts a token from the one before. */
  int JOINED = 0;

  /** A comma, bracket, dash or the like parts it from the one before. */
  int PARTED = 1;

  /** The vocabulary's number of a token, or {@link Vocabulary#UNKNOWN}. */
  int word(int token);

  /** The bits of its {@link Shape}s. */
  int shapes(int token);

  /** {@link #JOINED} or {@link #PARTED}. */
  int separation(int token);

  /** Whether a token stands in the text exactly so. */
  boolean isExactly(int token, String word);
}
