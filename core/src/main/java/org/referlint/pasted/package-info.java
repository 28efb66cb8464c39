/** Passages of other documents, recognised by signals that add up over a block. */
@NullMarked
package org.referlint.pasted;

import org.jspecify.annotations.NullMarked;
