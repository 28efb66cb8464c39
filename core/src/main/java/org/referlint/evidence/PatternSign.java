package org.referlint.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What the model knows of a pattern of evidence that stands in a sentence.
 *
 * @param entry a number for its entry
 * @param kind a number for what the entry is evidence of
 */
public record PatternSign(int entry, int kind) {
  private static final int BITS = 0xFFFFFF;

  /** The sign of the entry {@code id} of a kind such as {@code movement}. */
  public static PatternSign of(String kind, String id) {
    return new PatternSign((kind + "/" + id).hashCode() & BITS, kind.hashCode() & BITS);
  }

  // Written out: what the compiler makes for a record gets ready for some milliseconds at its first
  // use, in every start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PatternSign sign && entry == sign.entry && kind == sign.kind;
  }

  @Override
  public int hashCode() {
    return 31 * entry + kind;
  }
}
