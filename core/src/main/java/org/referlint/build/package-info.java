/** Steps of the build: they turn the dictionaries and the labelled clauses into what a run loads. No run uses them. */
@NullMarked
package org.referlint.build;

import org.jspecify.annotations.NullMarked;
