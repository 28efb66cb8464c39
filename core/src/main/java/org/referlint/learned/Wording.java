package org.referlint.learned;

import java.util.List;
import org.referlint.finding.Family;

/**
 * Loaded wording that the models found in a block.
 *
 * @param family what it harms
 * @param kind the group inside the family, as dictionary files name them
 * @param first its first token
 * @param end behind its last token
 * @param sureness how probable it is that it is meant, from 0 to 1
 * @param carriers the tokens that speak most for it, in their order
 */
public record Wording(
    Family family, String kind, int first, int end, double sureness, List<Integer> carriers) {
  /** Copies the list. */
  public Wording {
    carriers = List.copyOf(carriers);
  }
}
