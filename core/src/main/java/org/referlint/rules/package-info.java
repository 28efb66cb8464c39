/** The rules themselves: each recognises something that a pattern cannot say. */
@NullMarked
package org.referlint.rules;

import org.jspecify.annotations.NullMarked;
