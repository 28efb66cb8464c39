/** The configuration file. */
@NullMarked
package org.referlint.config;

import org.jspecify.annotations.NullMarked;
