package org.referlint.report;

import org.referlint.finding.LintResult;
import org.referlint.text.SourceText;

/**
 * A document of a run with what was found in it.
 *
 * @param source its text
 * @param result what was found
 */
public record CheckedDocument(SourceText source, LintResult result) {}
