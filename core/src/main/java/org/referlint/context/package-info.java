/** What surrounds a hit and may hold it back: negation, quotation, coercion, names of things, other people. */
@NullMarked
package org.referlint.context;

import org.jspecify.annotations.NullMarked;
