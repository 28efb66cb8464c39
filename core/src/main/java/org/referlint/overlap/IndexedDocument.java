package org.referlint.overlap;

/**
 * A document of an index.
 *
 * @param path its file
 * @param size the file's length in bytes when it was read
 * @param modified when the file was last changed, in milliseconds since 1970
 */
public record IndexedDocument(String path, long size, long modified) {}
