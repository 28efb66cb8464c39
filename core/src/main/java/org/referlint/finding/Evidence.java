package org.referlint.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referlint.text.TextRange;

/**
 * Words of the text that show an element or an indicator.
 *
 * @param range the words
 * @param entry the dictionary entry or detector that found them, such as {@code movement/brought-into-uk}
 */
public record Evidence(TextRange range, String entry) {
  /**
   * What people need to see of the evidence for one thing: of words that overlap the longer, of equals the first.
   *
   * @param evidence by place
   * @return the rest, by place
   */
  public static List<Evidence> apart(List<Evidence> evidence) {
    List<Evidence> kept = new ArrayList<>();
    for (Evidence one : evidence) {
      int last = kept.size() - 1;
      if (last < 0 || !kept.get(last).range().overlaps(one.range())) {
        kept.add(one);
      } else if (one.range().length() > kept.get(last).range().length()) {
        kept.set(last, one);
      }
    }
    return kept;
  }

  // Written out: what the compiler makes for a record gets ready for some milliseconds at its first
  // use, in every start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Evidence one && range.equals(one.range) && entry.equals(one.entry);
  }

  @Override
  public int hashCode() {
    return 31 * range.hashCode() + entry.hashCode();
  }
}
