package org.referlint.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name a user probably meant. */
public final class NearestName {
  private NearestName() {}

  /** The known name with the fewest edits to the given one, where they are near enough to be a slip. */
  public static Optional<String> of(String given, Collection<String> known) {
    int allowed = Math.max(2, given.length() / 3);
    return known.stream()
        .filter(name -> edits(given, name) <= allowed)
        .min(Comparator.comparingInt((String name) -> edits(given, name))
            .thenComparing(Comparator.naturalOrder()));
  }

  /** The rest of a message about an unknown name: the nearest one, or nothing. */
  public static String hint(String given, Collection<String> known) {
    return of(given, known).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /** Levenshtein's distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
