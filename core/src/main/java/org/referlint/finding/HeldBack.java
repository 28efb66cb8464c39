package org.referlint.finding;

import org.referlint.text.TextRange;

/**
 * Something that an entry matched and context cleared.
 *
 * @param entry the rule that would have reported it, or the evidence entry that would have counted it
 * @param range the words matched
 * @param reason which context decided, in words
 * @param decidedBy the words that decided
 */
public record HeldBack(String entry, TextRange range, String reason, TextRange decidedBy) {}
