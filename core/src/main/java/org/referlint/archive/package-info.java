/**
 * Runs over many documents: finding them, reading them, checking them on several threads, remembering results. The command is
 * a thin face of this package.
 */
@NullMarked
package org.referlint.archive;

import org.jspecify.annotations.NullMarked;
