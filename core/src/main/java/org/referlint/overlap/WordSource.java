package org.referlint.overlap;

import java.util.Optional;

/** Where the words of an indexed document come from. May be asked from several threads only where it says so. */
@FunctionalInterface
public interface WordSource {
  /** The words of a document by its number; empty where it can no longer be read. */
  Optional<WordSequence> words(int document);
}
