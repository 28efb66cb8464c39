package org.referlint.input;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The text of a converted file, mended: words parted at line ends joined, running heads and feet gone.
 *
 * @param text the text; paragraphs are parted by an empty line
 * @param places where it stood in the file
 * @param date the day the file itself gives, such as the day an e-mail was sent
 * @param notes what else is to be said of the file, such as that it has attachments; no word of its text
 */
public record Extract(
    String text, OriginalPlaces places, Optional<LocalDate> date, List<String> notes) {
  /** Copies the list. */
  public Extract {
    notes = List.copyOf(notes);
  }
}
