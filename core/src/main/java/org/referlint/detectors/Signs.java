package org.referlint.detectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.DocumentFact;
import org.referlint.text.Ascending;
import org.referlint.text.TextChange;

/** Short strings of which at least one stands in every place that has a certain shape; all are looked for in one pass. */
final class Signs {
  private static final int ASCII = 128;

  /** The signs that begin with each unit of ASCII; {@code NONE} for most. */
  private final String[][] byFirst = new String[ASCII][];

  private static final String[] NONE = {};

  /** Above ASCII the first units of the signs are looked up one by one; few texts hold any. */
  private final String otherFirsts;

  private final String[] others;
  private final int longest;

  private final DocumentFact<int[]> places = new DocumentFact<>(
      document -> find(document.source().text(), 0, document.source().text().length()),
      (before, change, document) -> update(before, change, document.source().text()));

  private Signs(List<String> signs) {
    Arrays.fill(byFirst, NONE);
    StringBuilder firsts = new StringBuilder();
    List<String> rest = new ArrayList<>();
    int most = 1;
    for (String sign : signs) {
      most = Math.max(most, sign.length());
      char first = sign.charAt(0);
      if (first < ASCII) {
        String[] known = byFirst[first];
        byFirst[first] = Arrays.copyOf(known, known.length + 1);
        byFirst[first][known.length] = sign;
      } else {
        firsts.append(first);
        rest.add(sign);
      }
    }
    longest = most;
    otherFirsts = firsts.toString();
    others = rest.toArray(NONE);
  }

  static Signs of(String... signs) {
    return new Signs(List.of(signs));
  }

  /** Where signs begin in a document, ascending. */
  int[] in(AnalyzedDocument document) {
    return places.of(document);
  }

  /** After a change only the signs that reach into it are looked for again. */
  private int[] update(int[] before, TextChange change, String text) {
    int from = Math.max(0, change.start() - longest + 1);
    int kept = Ascending.firstFrom(before, from);
    int moved = Ascending.firstFrom(before, change.endBefore());
    int[] fresh = find(text, from, change.endAfter());
    int[] all = new int[kept + fresh.length + before.length - moved];
    System.arraycopy(before, 0, all, 0, kept);
    System.arraycopy(fresh, 0, all, kept, fresh.length);
    for (int i = moved; i < before.length; i++) {
      all[kept + fresh.length + i - moved] = before[i] + change.shift();
    }
    return all;
  }

  private int[] find(String text, int from, int to) {
    int[] found = new int[8];
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      String[] signs = c < ASCII ? byFirst[c] : otherFirsts.indexOf(c) >= 0 ? others : NONE;
      if (startsWithAny(text, i, signs)) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean startsWithAny(String text, int offset, String[] signs) {
    for (String sign : signs) {
      if (text.startsWith(sign, offset)) {
        return true;
      }
    }
    return false;
  }
}
