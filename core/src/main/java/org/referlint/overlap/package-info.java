/** Passages that stand in more than one document: fingerprints, their index, exact borders, clusters. */
@NullMarked
package org.referlint.overlap;

import org.jspecify.annotations.NullMarked;
