package org.referlint.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is compiled when it is first asked for. Most of them are asked for by few texts, and a check of one
 * text would spend a tenth of its time on compiling them all. Safe for all threads; two that ask first at the same time may both
 * compile it.
 */
public final class LatePattern {
  private final String regex;
  private volatile @Nullable Pattern compiled;

  private LatePattern(String regex) {
    this.regex = regex;
  }

  /** A pattern that reads as {@link Pattern} says. */
  public static LatePattern of(String regex) {
    return new LatePattern(regex);
  }

  /** Looks for the pattern in a text; a pattern that can't be read is told here, by an exception of {@link Pattern}. */
  public Matcher matcher(CharSequence text) {
    Pattern known = compiled;
    if (known == null) {
      known = Pattern.compile(regex);
      compiled = known;
    }
    return known.matcher(text);
  }
}
