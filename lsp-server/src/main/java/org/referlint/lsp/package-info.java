/** The language server: the only home of the protocol's types. */
@NullMarked
package org.referlint.lsp;

import org.jspecify.annotations.NullMarked;
