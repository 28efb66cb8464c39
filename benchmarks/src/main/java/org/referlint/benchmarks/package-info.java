/** How fast Referlint is: benchmarks, and the invented referrals they run on. */
@NullMarked
package org.referlint.benchmarks;

import org.jspecify.annotations.NullMarked;
