package org.referlint.text;

/** Reduces a letter to its plain Latin form: é to e, Đ to D. Stateless, safe for all threads. */
@FunctionalInterface
public interface Folding {
  /** The plain letters for one UTF-16 unit outside ASCII; the unit itself where there are none; empty for a mark. */
  String fold(char letter);
}
