package org.referlint.analysis;

/**
 * A pattern that stands in a sentence.
 *
 * @param entry the number of its dictionary entry
 * @param benign whether it is one of the entry's benign contexts
 * @param sentence the index of the sentence in its block
 * @param first the first token matched
 * @param end behind the last token matched
 * @param reportFirst the first token to report
 * @param reportEnd behind the last token to report
 */
public record Hit(
    int entry, boolean benign, int sentence, int first, int end, int reportFirst, int reportEnd) {}
