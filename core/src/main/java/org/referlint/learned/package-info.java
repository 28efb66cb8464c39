/** What was learned from labelled clauses: models that find loaded wording which no dictionary entry knows. */
@NullMarked
package org.referlint.learned;

import org.jspecify.annotations.NullMarked;
