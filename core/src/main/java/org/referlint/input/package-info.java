/**
 * What can be read: formats of files, the contract of their readers, and what is known of a document besides its text. No
 * format that needs a library is read here.
 */
@NullMarked
package org.referlint.input;

import org.jspecify.annotations.NullMarked;
