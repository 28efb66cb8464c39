/** What patterns cannot say: each class here recognises one thing that a dictionary entry names as its detector. */
@NullMarked
package org.referlint.detectors;

import org.jspecify.annotations.NullMarked;
