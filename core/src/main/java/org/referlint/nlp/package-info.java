/** Adapters to language libraries; none of their types leaves this package. */
@NullMarked
package org.referlint.nlp;

import org.jspecify.annotations.NullMarked;
