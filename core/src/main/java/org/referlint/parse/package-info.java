/** Readers that turn plain text and Markdown into blocks. */
@NullMarked
package org.referlint.parse;

import org.jspecify.annotations.NullMarked;
