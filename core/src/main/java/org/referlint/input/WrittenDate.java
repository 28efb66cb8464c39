package org.referlint.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.referlint.text.LatePattern;

/** Reads days as British offices write them: day before month. */
public final class WrittenDate {
  private static final LatePattern IN_NAME =
      LatePattern.of("(?<!\\d)(20\\d\\d)([-_.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)");

  private WrittenDate() {}

  /** Apart, because only tables need them: they take milliseconds to make. */
  private static final class Forms {
    static final List<DateTimeFormatter> ALL = List.of(
        DateTimeFormatter.ISO_LOCAL_DATE,
        form("d/M/uuuu"),
        form("d.M.uuuu"),
        form("d-M-uuuu"),
        form("d MMMM uuuu"),
        form("d MMM uuuu"),
        form("d-MMM-uuuu"),
        form("d/M/uu"),
        form("uuuu/M/d"));

    private static DateTimeFormatter form(String pattern) {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(pattern)
          .toFormatter(Locale.UK);
    }
  }

  /** The day that a value of a table gives; a time behind it is passed over. */
  public static Optional<LocalDate> of(String value) {
    String day = value.strip().replaceFirst("(?:T|,? +)\\d{1,2}:\\d\\d.*$", "");
    for (DateTimeFormatter form : Forms.ALL) {
      try {
        return Optional.of(LocalDate.parse(day, form));
      } catch (DateTimeParseException e) {
        // The next form may fit.
      }
    }
    return Optional.empty();
  }

  /** The day in the name of a file, year first: {@code 2026-03-14 referral.docx}. */
  public static Optional<LocalDate> inName(String name) {
    Matcher matcher = IN_NAME.matcher(name);
    while (matcher.find()) {
      try {
        return Optional.of(LocalDate.of(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(3)),
            Integer.parseInt(matcher.group(4))));
      } catch (DateTimeException e) {
        // Eight figures that are no day; there may be others.
      }
    }
    return Optional.empty();
  }
}
