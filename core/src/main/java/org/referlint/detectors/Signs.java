package org.referlint.detectors;

import java.util.List;

/** Short strings of which at least one stands in every place that has a certain shape; all are looked for in one pass. */
final class Signs {
  private final List<String> signs;
  private final boolean[] firsts = new boolean[128];

  /** Above ASCII the first units of the signs are looked up one by one; few texts hold any. */
  private final String otherFirsts;

  private Signs(List<String> signs) {
    this.signs = signs;
    StringBuilder others = new StringBuilder();
    for (String sign : signs) {
      char first = sign.charAt(0);
      if (first < firsts.length) {
        firsts[first] = true;
      } else {
        others.append(first);
      }
    }
    this.otherFirsts = others.toString();
  }

  static Signs of(String... signs) {
    return new Signs(List.of(signs));
  }

  /** Where the next sign stands in a text, from an offset on; -1 where none does. */
  int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < firsts.length ? firsts[c] : otherFirsts.indexOf(c) >= 0) {
        for (String sign : signs) {
          if (text.startsWith(sign, i)) {
            return i;
          }
        }
      }
    }
    return -1;
  }
}
