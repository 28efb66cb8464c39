package org.referlint.learned;

import org.referlint.finding.Family;

/**
 * Loaded wording that the models found in a block.
 *
 * @param family what it harms
 * @param kind the group inside the family, as dictionary files name them
 * @param first its first token
 * @param end behind its last token
 */
public record Wording(Family family, String kind, int first, int end) {}
