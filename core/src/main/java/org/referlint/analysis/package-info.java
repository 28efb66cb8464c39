/** Tokens, sentences and hits of a block, each at its place in the source. */
@NullMarked
package org.referlint.analysis;

import org.jspecify.annotations.NullMarked;
