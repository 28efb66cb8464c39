package org.referlint.lexicon;

import java.util.Set;
import java.util.TreeSet;

/** One step of a pattern without alternatives: what the next token must be. */
sealed interface Step {
  /** One of these words, each in its folded form. */
  record Word(Set<String> forms) implements Step {
    public Word {
      forms = Set.copyOf(forms);
    }

    @Override
    public String key() {
      return String.join("|", new TreeSet<>(forms));
    }
  }

  /** Exactly this word, capitals included. */
  record Exact(String word) implements Step {
    @Override
    public String key() {
      return "=" + word;
    }
  }

  /** Any token of this shape. */
  record Shaped(Shape shape) implements Step {
    @Override
    public String key() {
      return "[" + shape.id() + "]";
    }
  }

  /** Up to so many tokens, or none. */
  record Gap(int most) implements Step {
    /** What one {@code ...} stands for; several in a row stand for their sum. */
    static final int MOST_WORDS = 4;

    @Override
    public String key() {
      return "..." + most;
    }
  }

  /** The same for equal steps only; a pattern's keys place it in the matcher's tree. */
  String key();
}
