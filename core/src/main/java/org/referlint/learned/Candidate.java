package org.referlint.learned;

/**
 * A run of words that the first model takes for loaded.
 *
 * @param outcome its family, as {@link WordingModel#outcome} counts
 * @param first the place of its first symbol
 * @param end behind its last symbol
 * @param strength the greatest probability of one of its words
 */
record Candidate(int outcome, int first, int end, float strength) {}
