package org.referlint.analysis;

import org.referlint.text.TextRange;

/**
 * A sentence, or what stands for one in a heading, cell or label.
 *
 * @param range its place, counted from the start of the block
 * @param first its first token
 * @param end behind its last token
 */
public record Sentence(TextRange range, int first, int end) {}
