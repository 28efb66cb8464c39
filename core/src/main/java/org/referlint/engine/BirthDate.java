package org.referlint.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.referlint.analysis.AnalyzedBlock;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.RareFact;
import org.referlint.analysis.Sentence;
import org.referlint.analysis.TokenSequence;
import org.referlint.lexicon.Shape;

/**
 * The first date of birth of a text, and the age it gives at the latest date that the text names. A referral is the same
 * referral whenever it is read, so the clock is not asked.
 *
 * @param offset where the date stands in the source, in UTF-16 units
 * @param age in full years; where the months do not tell, the lower one, because a doubtful age counts as a child's
 */
record BirthDate(int offset, int age) {
  private static final int REACH = 6;
  private static final int LONGEST_LIFE = 99;
  private static final int LATEST_SHORT_YEAR = 2040;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Set<String> BORN = Set.of("born", "dob", "birth", "d.o.b");

  private static final int DAY = Shape.YEAR.bit() | Shape.DATE.bit();

  /** A day as far as a text gives it; a month of 0 is not known. */
  private record Day(int year, int month) {
    boolean isAfter(Day other) {
      return year > other.year || year == other.year && month > other.month;
    }
  }

  /**
   * The days that a block names.
   *
   * @param birth the first day of birth
   * @param token where it stands
   * @param latest the latest of all other days
   */
  private record Days(Optional<Day> birth, int token, Optional<Day> latest) {
    boolean namesOne() {
      return birth.isPresent() || latest.isPresent();
    }
  }

  private static final RareFact<Days> DAYS = new RareFact<>(BirthDate::days, Days::namesOne);

  /** The first date of birth with an age that can be told. */
  static Optional<BirthDate> read(AnalyzedDocument document) {
    Day birth = null;
    int offset = 0;
    RareFact.Found<Days> all = DAYS.in(document);
    for (int i = 0; i < all.size(); i++) {
      Days days = all.fact(i);
      if (days.birth().isPresent()) {
        birth = inThePast(days.birth().get());
        offset = all.block(i).range(days.token(), days.token() + 1).start();
        break;
      }
    }
    if (birth == null) {
      return Optional.empty();
    }
    Day latest = birth;
    for (int i = 0; i < all.size(); i++) {
      Optional<Day> day = all.fact(i).latest();
      latest = day.isPresent() && day.get().isAfter(latest) ? day.get() : latest;
    }
    int years = latest.year - birth.year;
    boolean hadBirthday = latest.month > birth.month && birth.month > 0;
    int age = hadBirthday ? years : years - 1;
    return latest.year > birth.year && age <= LONGEST_LIFE
        ? Optional.of(new BirthDate(offset, age))
        : Optional.empty();
  }

  /** Whether a word between two tokens says that a day is a birth's. */
  private static boolean isBirth(TokenSequence tokens, int from, int end) {
    for (int i = from; i < end; i++) {
      if (BORN.contains(tokens.surface(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static Days days(AnalyzedBlock block) {
    TokenSequence tokens = block.tokens();
    Day birth = null;
    int token = 0;
    Day latest = null;
    for (Sentence sentence : block.sentences()) {
      int behindLast = sentence.first();
      for (int i = sentence.first(); i < sentence.end(); i++) {
        if ((tokens.shapes(i) & DAY) == 0) {
          continue;
        }
        Optional<Day> day = day(tokens, i);
        if (day.isPresent() && isBirth(tokens, Math.max(behindLast, i - REACH), i)) {
          token = birth == null ? i : token;
          birth = birth == null ? day.get() : birth;
          behindLast = i + 1;
        } else if (day.isPresent()) {
          latest = latest == null || day.get().isAfter(latest) ? day.get() : latest;
        }
      }
    }
    return new Days(Optional.ofNullable(birth), token, Optional.ofNullable(latest));
  }

  /** A birth in "85" was in 1985; nobody referred is born in the years to come. */
  private static Day inThePast(Day day) {
    return day.year > LATEST_SHORT_YEAR ? new Day(day.year - 100, day.month) : day;
  }

  private static Optional<Day> day(TokenSequence tokens, int token) {
    if (tokens.is(token, Shape.YEAR) && !tokens.is(token, Shape.MONEY)) {
      return Optional.of(
          new Day(Integer.parseInt(tokens.surface(token)), month(tokens, token - 1)));
    }
    if (!tokens.is(token, Shape.DATE)) {
      return Optional.empty();
    }
    String[] parts = tokens.surface(token).split("[/.]", -1);
    if (parts.length != 3 || !parts[1].matches("\\d{1,2}") || !parts[2].matches("\\d{2}|\\d{4}")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts[2]);
    return Optional.of(new Day(year < 100 ? 2000 + year : year, Integer.parseInt(parts[1])));
  }

  private static int month(TokenSequence tokens, int token) {
    String word = token < 0 ? "" : tokens.surface(token).toLowerCase(Locale.ROOT);
    return word.length() < 3 ? 0 : MONTHS.indexOf(word.substring(0, 3)) + 1;
  }
}
