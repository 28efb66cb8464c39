package org.referlint.overlap;

import java.util.Comparator;
import java.util.List;
import org.referlint.text.TextRange;

/**
 * A passage of one text that also stands elsewhere.
 *
 * @param range the passage, from its first to behind its last word or closing mark
 * @param words how many words are equal
 * @param places where else it stands, the longest first
 */
public record Overlap(TextRange range, int words, List<Place> places) {
  /** Written out: what Java puts together has to be made anew by each start. */
  static final Comparator<Overlap> BY_PLACE = (one, other) -> one.range().compareTo(other.range());

  /** Copies the list. */
  public Overlap {
    places = List.copyOf(places);
  }
}
