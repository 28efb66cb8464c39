package org.referlint.input;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a document besides its path and its text. Immutable.
 *
 * @param id the reference under which its source keeps it, such as the value of an id column
 * @param date the day it was written, for trends
 * @param group the team or office it belongs to, for comparisons
 * @param encoding the character encoding it was read in; empty where that was UTF-8 or the format sees to it
 * @param places where its words stand in the file it was converted from
 */
public record DocumentOrigin(
    Optional<String> id,
    Optional<LocalDate> date,
    Optional<String> group,
    Optional<String> encoding,
    OriginalPlaces places) {
  /** Nothing is known. */
  public static final DocumentOrigin UNKNOWN = new DocumentOrigin(
      Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OriginalPlaces.NONE);
}
