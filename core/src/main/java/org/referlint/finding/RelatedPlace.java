package org.referlint.finding;

import org.referlint.text.TextRange;

/**
 * Another place that belongs to a finding.
 *
 * @param path the document it lies in
 * @param range where
 * @param message what is there
 */
public record RelatedPlace(String path, TextRange range, String message) {}
