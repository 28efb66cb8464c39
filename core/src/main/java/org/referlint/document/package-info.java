/** The structure of a text: its blocks. */
@NullMarked
package org.referlint.document;

import org.jspecify.annotations.NullMarked;
