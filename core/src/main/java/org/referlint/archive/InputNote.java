package org.referlint.archive;

/**
 * Something worth saying of an input that was read all the same. Holds no narrative text.
 *
 * @param path the input as the run names it
 * @param message what is to be said
 */
public record InputNote(String path, String message) {}
