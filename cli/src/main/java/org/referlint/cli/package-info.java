/** The command line: arguments in, reports and exit codes out. */
@NullMarked
package org.referlint.cli;

import org.jspecify.annotations.NullMarked;
