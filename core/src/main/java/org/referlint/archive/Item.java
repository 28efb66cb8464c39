package org.referlint.archive;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.referlint.config.Configurations;
import org.referlint.input.DocumentFormat;
import org.referlint.input.DocumentOrigin;

/**
 * One document to check.
 *
 * @param name how the run names it
 * @param format what its bytes are; never a table or a zip file
 * @param bytes reads it; called once, on a thread of the run
 * @param origin what is known of it before it is read
 * @param loaded its configuration
 * @param file where it lies, if it is a file of its own
 * @param size how many bytes it has
 * @param share how many bytes of the inputs are done when it is done; less than its size where it was packed
 */
record Item(
    String name,
    DocumentFormat format,
    Callable<byte[]> bytes,
    DocumentOrigin origin,
    Configurations.Loaded loaded,
    Optional<Path> file,
    long size,
    long share) {}
