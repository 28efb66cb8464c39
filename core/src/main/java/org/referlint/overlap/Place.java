package org.referlint.overlap;

import org.referlint.text.TextRange;

/**
 * Where a shared passage stands.
 *
 * @param path the document
 * @param range where in its text
 */
public record Place(String path, TextRange range) {}
