package org.referlint.input;

import java.util.Optional;

/**
 * Which columns of a table hold what; names as in the table's head, capitals and blanks around them aside.
 *
 * @param text the column of the narratives
 * @param id the column of references
 * @param date the column of the days they were written
 * @param group the column of teams or offices
 */
public record TableColumns(
    String text, Optional<String> id, Optional<String> date, Optional<String> group) {}
