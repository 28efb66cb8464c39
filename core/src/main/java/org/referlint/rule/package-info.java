/** The contract between the engine and the rules. */
@NullMarked
package org.referlint.rule;

import org.jspecify.annotations.NullMarked;
