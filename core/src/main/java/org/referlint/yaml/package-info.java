/** Reads YAML so that every value knows its line; the only home of the YAML library. */
@NullMarked
package org.referlint.yaml;

import org.jspecify.annotations.NullMarked;
