package org.referlint.learned;

import org.referlint.finding.Family;

/**
 * Loaded wording that the models found in a block.
 *
 * @param family what it harms
 * @param kind the group inside the family, as dictionary files name them
 * @param sentence the index of its sentence in the block
 * @param first its first token
 * @param end behind its last token
 * @param probability how sure the models are, from 0 to 1
 */
public record Wording(
    Family family, String kind, int sentence, int first, int end, double probability) {}
