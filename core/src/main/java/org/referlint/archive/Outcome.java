package org.referlint.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referlint.report.InputError;
import org.referlint.report.Turn;

/**
 * What became of one document.
 *
 * @param document what hears of the document, unless it could not be read
 * @param error what prevented it, or the file beside it, from being read
 * @param notes what is to be said of it all the same
 */
record Outcome(@Nullable Turn document, @Nullable InputError error, List<InputNote> notes) {}
