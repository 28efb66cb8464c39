package org.referlint.overlap;

import java.util.List;

/**
 * A passage that two or more documents share.
 *
 * @param words how many words the two that share most have in common
 * @param places where it stands, by path
 */
public record SharedPassage(int words, List<Place> places) {
  /** Copies the list. */
  public SharedPassage {
    places = List.copyOf(places);
  }
}
