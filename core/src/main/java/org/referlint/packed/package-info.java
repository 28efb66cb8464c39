/** Files that the build writes and each start reads: numbers and texts laid out so that reading them is copying. */
@NullMarked
package org.referlint.packed;

import org.jspecify.annotations.NullMarked;
