package org.referlint.config;

/**
 * A source that can't be looked into.
 *
 * @param path the file, or the entry of the configuration that leads to none
 * @param reason why
 */
public record SourceProblem(String path, String reason) {}
