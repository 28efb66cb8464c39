/** Texts, offsets and lines: the ground everything stands on. */
@NullMarked
package org.referlint.text;

import org.jspecify.annotations.NullMarked;
