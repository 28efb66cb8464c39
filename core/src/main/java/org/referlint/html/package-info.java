/** Parts of a page for people: markup, charts, heat maps, marked text. Knows nothing of reports. */
@NullMarked
package org.referlint.html;

import org.jspecify.annotations.NullMarked;
