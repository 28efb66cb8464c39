/** What is reported: findings, fixes, evidence, results. */
@NullMarked
package org.referlint.finding;

import org.jspecify.annotations.NullMarked;
