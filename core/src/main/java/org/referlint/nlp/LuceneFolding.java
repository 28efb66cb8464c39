package org.referlint.nlp;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.referlint.text.Folding;

/** Folding by Lucene's table; combining marks, soft hyphens and zero-width signs vanish. */
public final class LuceneFolding implements Folding {
  private static final int LONGEST_FOLD = 4;

  @Override
  public String fold(char letter) {
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return "";
    }
    char[] folded = new char[LONGEST_FOLD];
    int length = ASCIIFoldingFilter.foldToASCII(new char[] {letter}, 0, folded, 0, 1);
    return new String(folded, 0, length);
  }
}
