package org.referlint.pasted;

import java.util.List;
import org.referlint.text.TextRange;

/**
 * A block of a text that comes from another document.
 *
 * @param kind what it was; of several kinds, the one whose signals weigh most
 * @param range from its first to behind its last character, in the source
 * @param signals what gave it away, in words, the weightiest first
 */
public record Passage(PassageKind kind, TextRange range, List<String> signals) {
  /** Copies the list. */
  public Passage {
    signals = List.copyOf(signals);
  }
}
