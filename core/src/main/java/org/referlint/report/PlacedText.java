package org.referlint.report;

import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/**
 * A place of a passage, with the text it stands in.
 *
 * @param source the text
 * @param range where in it
 */
public record PlacedText(SourceText source, TextRange range) {}
