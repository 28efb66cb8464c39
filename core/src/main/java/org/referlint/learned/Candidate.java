package org.referlint.learned;

/**
 * A run of words that the first model takes for loaded, or that a pattern found.
 *
 * @param outcome its family, as {@link WordingModel#outcome} counts
 * @param first the place of its first symbol
 * @param end behind its last symbol
 * @param strength the greatest probability of one of its words
 * @param entry one more than the number of the entry whose pattern found it; 0 where none did
 */
record Candidate(int outcome, int first, int end, float strength, int entry) {}
