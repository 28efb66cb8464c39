package org.referlint.finding;

/**
 * What to ask next, or which line to add, where something is missing.
 *
 * @param about what is missing: the id of an element or circumstance
 * @param severity how much its absence matters
 * @param text the question; invents no fact
 */
public record Question(String about, Severity severity, String text) {}
