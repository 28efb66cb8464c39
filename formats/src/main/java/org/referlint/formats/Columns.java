package org.referlint.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.referlint.input.FormatReader;
import org.referlint.input.Limits;
import org.referlint.input.TableColumns;
import org.referlint.input.UnreadableException;
import org.referlint.input.WrittenDate;
import org.referlint.text.NearestName;

/** The columns of a table that are read, found by the names in its head. */
final class Columns {
  private final int text;
  private final int id;
  private final int date;
  private final int group;
  private final String textName;

  /**
   * Finds the columns.
   *
   * @throws UnreadableException where one is missing, with those that there are
   */
  static Columns of(List<String> head, Optional<TableColumns> wanted) throws UnreadableException {
    return new Columns(head, wanted, true);
  }

  /** As {@link #of}, but only the column of the narratives must be there. */
  static Columns ofSome(List<String> head, Optional<TableColumns> wanted)
      throws UnreadableException {
    return new Columns(head, wanted, false);
  }

  private Columns(List<String> head, Optional<TableColumns> wanted, boolean all)
      throws UnreadableException {
    if (wanted.isEmpty()) {
      throw new UnreadableException(
          "a table: say with --text-column, or under 'columns' in .referlint.yml, which column holds the narratives; "
              + there(head));
    }
    TableColumns columns = wanted.get();
    this.textName = columns.text();
    this.text = find(columns.text(), head);
    this.id = find(columns.id(), head, all);
    this.date = find(columns.date(), head, all);
    this.group = find(columns.group(), head, all);
  }

  private static int find(Optional<String> name, List<String> head, boolean must)
      throws UnreadableException {
    return name.isEmpty() || !must && head.stream().noneMatch(n -> same(n, name.get()))
        ? -1
        : find(name.get(), head);
  }

  private static boolean same(String name, String other) {
    return folded(name).equals(folded(other));
  }

  private static int find(String name, List<String> head) throws UnreadableException {
    for (int i = 0; i < head.size(); i++) {
      if (same(head.get(i), name)) {
        return i;
      }
    }
    List<String> names = head.stream().filter(n -> !n.isBlank()).toList();
    throw new UnreadableException(
        "no column '%s'%s; %s".formatted(name, NearestName.hint(name, names), there(head)));
  }

  private static String there(List<String> head) {
    return "its columns are: "
        + String.join(
            ", ",
            head.stream().filter(name -> !name.isBlank()).map(Columns::cut).toList());
  }

  /** A table without a head has a narrative where the name should be; that must not be quoted. */
  private static String cut(String name) {
    return name.length() > 40 ? "(a long text)" : name.strip();
  }

  private static String folded(String name) {
    return name.strip().replaceAll("[\\s_-]+", " ").toLowerCase(Locale.ROOT);
  }

  /** Hands on a row, or says why it can't be used. */
  void row(String place, List<String> cells, long bytes, FormatReader.RowTaker taker)
      throws java.io.IOException, InterruptedException {
    String narrative = cell(cells, text).orElse("");
    if (narrative.isEmpty()) {
      taker.unreadable(place, "nothing in the column '" + textName + "'");
      return;
    }
    if (narrative.length() > Limits.CHARACTERS) {
      taker.unreadable(place, "more than %,d characters in one cell".formatted(Limits.CHARACTERS));
      return;
    }
    Optional<String> day = cell(cells, date);
    Optional<LocalDate> read = day.flatMap(WrittenDate::of);
    if (day.isPresent() && read.isEmpty()) {
      taker.note(
          place, "its date can't be understood; expected a form like 2026-03-14 or 14/03/2026");
    }
    taker.row(
        new FormatReader.Row(place, cell(cells, id), read, cell(cells, group), narrative, bytes));
  }

  private static Optional<String> cell(List<String> cells, int column) {
    return column < 0 || column >= cells.size() || cells.get(column).isBlank()
        ? Optional.empty()
        : Optional.of(cells.get(column).strip());
  }
}
