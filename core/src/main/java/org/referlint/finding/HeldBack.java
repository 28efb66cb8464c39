package org.referlint.finding;

import org.jspecify.annotations.Nullable;
import org.referlint.text.TextRange;

/**
 * Something that an entry matched and context cleared.
 *
 * @param entry the rule that would have reported it, or the evidence entry that would have counted it
 * @param range the words matched
 * @param reason which context decided, in words
 * @param decidedBy the words that decided
 */
public record HeldBack(String entry, TextRange range, String reason, TextRange decidedBy)
    implements Comparable<HeldBack> {
  // Written out: what the compiler makes for a record gets ready for some milliseconds at its first
  // use, in every start.

  /** By place, then by the name of the entry, then by what decided. */
  @Override
  public int compareTo(HeldBack other) {
    int before = range.compareTo(other.range);
    before = before != 0 ? before : entry.compareTo(other.entry);
    before = before != 0 ? before : decidedBy.compareTo(other.decidedBy);
    return before != 0 ? before : reason.compareTo(other.reason);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HeldBack held
        && entry.equals(held.entry)
        && range.equals(held.range)
        && reason.equals(held.reason)
        && decidedBy.equals(held.decidedBy);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * entry.hashCode() + range.hashCode()) + reason.hashCode())
        + decidedBy.hashCode();
  }
}
