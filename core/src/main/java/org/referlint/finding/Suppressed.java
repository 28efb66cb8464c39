package org.referlint.finding;

/**
 * A finding that the writer keeps and that is therefore not reported.
 *
 * @param finding what would be reported
 * @param by who says it stays, and why
 */
public record Suppressed(Finding finding, Suppression by) {}
