package org.referlint.input;

/** A place in a file that was converted to text. All numbers count from 1. */
public sealed interface OriginalPlace {
  /** The place in words, such as "page 3". */
  String inWords();

  /**
   * A page of a PDF file.
   *
   * @param number its number in the file, which need not be the number printed on it
   */
  record Page(int number) implements OriginalPlace {
    @Override
    public String inWords() {
      return "page " + number;
    }
  }

  /**
   * A run of a Word document: characters of one format.
   *
   * @param paragraph the paragraph of the document's body, those in tables counted
   * @param run the run of the paragraph
   */
  record Run(int paragraph, int run) implements OriginalPlace {
    @Override
    public String inWords() {
      return "paragraph " + paragraph + ", run " + run;
    }
  }
}
