package org.referlint.context;

import org.referlint.text.TextRange;

/**
 * Why a hit is not reported.
 *
 * @param reason the context, in words
 * @param decidedBy the words that decided, counted from the start of the block
 */
public record Held(String reason, TextRange decidedBy) {}
