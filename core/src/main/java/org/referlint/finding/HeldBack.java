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
public record HeldBack(String entry, TextRange range, String reason, TextRange decidedBy) {
  // Written out: what the compiler makes for a record gets ready for some milliseconds at its first
  // use, in every start.

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
