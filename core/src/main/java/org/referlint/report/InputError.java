package org.referlint.report;

/**
 * An input that could not be checked.
 *
 * @param path the input as the run names it
 * @param reason why, and what can be done
 */
public record InputError(String path, String reason) {}
