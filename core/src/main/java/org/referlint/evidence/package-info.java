/** What was learned from labelled sentences: a model that tells which elements and indicators a sentence shows. */
@NullMarked
package org.referlint.evidence;

import org.jspecify.annotations.NullMarked;
