package org.referlint.analysis;

/**
 * A pattern that stands in a sentence: one of those that an entry looks for, or one of its benign contexts.
 *
 * @param entry the number of its dictionary entry
 * @param sentence the index of the sentence in its block
 * @param first the first token matched
 * @param end behind the last token matched
 * @param reportFirst the first token to report
 * @param reportEnd behind the last token to report
 */
public record Hit(int entry, int sentence, int first, int end, int reportFirst, int reportEnd) {}
