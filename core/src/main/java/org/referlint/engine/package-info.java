/** Puts parser, analyser and rules together: text in, result out. */
@NullMarked
package org.referlint.engine;

import org.jspecify.annotations.NullMarked;
