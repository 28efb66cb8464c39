/** Writers of results: text, JSON, JSON lines. */
@NullMarked
package org.referlint.report;

import org.jspecify.annotations.NullMarked;
