/** Small models of weights and how they are learned. Knows numbers only: what a feature stands for is its user's affair. */
@NullMarked
package org.referlint.model;

import org.jspecify.annotations.NullMarked;
