/** Steps of the build that make the one jar start sooner. Not in the jar. */
@NullMarked
package org.referlint.cli.build;

import org.jspecify.annotations.NullMarked;
