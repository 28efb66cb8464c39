package org.referlint.report;

import java.io.IOException;

/**
 * What is left to do with a document when its turn comes, after everything that needs no other document was done beforehand.
 * Documents are got ready on many threads; their turns come one after the other, in the order of the inputs.
 */
@FunctionalInterface
public interface Turn {
  /** Does it; once, in the order of the documents. */
  void take() throws IOException;
}
