/** Benchmarks of what the engine keeps to itself. */
@NullMarked
package org.referlint.engine;

import org.jspecify.annotations.NullMarked;
