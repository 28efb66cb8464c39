/** Dictionaries: their format, their reader, and the matcher that looks for all patterns in one pass. */
@NullMarked
package org.referlint.lexicon;

import org.jspecify.annotations.NullMarked;
