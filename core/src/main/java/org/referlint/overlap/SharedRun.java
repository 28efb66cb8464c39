package org.referlint.overlap;

/**
 * Words that two texts share, by their places among the words of each; small edits may lie between them.
 *
 * @param first the first word in the one text
 * @param end behind the last word in the one text
 * @param otherFirst the first word in the other text
 * @param otherEnd behind the last word in the other text
 * @param equal how many words are equal
 */
record SharedRun(int first, int end, int otherFirst, int otherEnd, int equal) {}
