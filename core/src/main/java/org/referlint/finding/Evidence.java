package org.referlint.finding;

import org.referlint.text.TextRange;

/**
 * Words of the text that show an element or an indicator.
 *
 * @param range the words
 * @param entry the dictionary entry or detector that found them, such as {@code movement/brought-into-uk}
 */
public record Evidence(TextRange range, String entry) {}
