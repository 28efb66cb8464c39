/** Which words are known as given names, family names or places. */
@NullMarked
package org.referlint.gazetteer;

import org.jspecify.annotations.NullMarked;
