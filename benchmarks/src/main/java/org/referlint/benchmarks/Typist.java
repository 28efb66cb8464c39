package org.referlint.benchmarks;

import java.io.IOException;
import java.util.Random;

/** Types prose into a document, takes a letter back now and then, and goes on at another place after a while. */
final class Typist {
  private static final String PROSE =
      "he told her on 3 May that a man took his phone in Leeds and she was missing for two nights. ";
  private static final int RUN = 60;
  private static final int TAKEN_BACK = 9;

  private final Random random = new Random(CorpusGenerator.USUAL_SEED);
  private final StringBuilder text;
  private int at;
  private int typed;
  private int line;
  private int column;

  Typist(String text) {
    this.text = new StringBuilder(text);
    jump();
  }

  private void jump() {
    at = random.nextInt(text.length());
    typed = 0;
    int start = text.lastIndexOf("\n", at - 1) + 1;
    column = at - start;
    line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
  }

  /** Presses one key and waits for what comes of it; the time it took, in nanoseconds. */
  long press(LspProcess lsp) throws IOException {
    if (random.nextInt(RUN) == 0) {
      jump();
    }
    boolean back = typed > 0 && random.nextInt(TAKEN_BACK) == 0;
    String letter = back ? "" : String.valueOf(PROSE.charAt(random.nextInt(PROSE.length())));
    int removed = back ? 1 : 0;
    at -= removed;
    column -= removed;
    typed += back ? -1 : 1;
    text.replace(at, at + removed, letter);
    long begin = System.nanoTime();
    lsp.change(line, column, removed, letter);
    long took = System.nanoTime() - begin;
    at += letter.length();
    column += letter.length();
    return took;
  }
}
