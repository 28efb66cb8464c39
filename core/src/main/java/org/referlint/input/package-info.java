/** What is known of a document besides its text: who it is, and where its words stood before it was converted. */
@NullMarked
package org.referlint.input;

import org.jspecify.annotations.NullMarked;
