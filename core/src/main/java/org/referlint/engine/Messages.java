package org.referlint.engine;

import java.util.List;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Missing;

/** What a finding says: why the words weaken the referral, then what to do. */
final class Messages {
  private static final int LONGEST_QUOTED = 60;

  private Messages() {}

  static String of(Entry entry) {
    return entry.advice().isEmpty() ? entry.why() : entry.why() + " " + entry.advice();
  }

  /** What is said of a passage that gave itself away by its signals. */
  static String of(Entry entry, List<String> seen) {
    return seen.isEmpty() ? of(entry) : of(entry) + " Seen here: " + String.join(", ", seen) + ".";
  }

  /** What is said where it can't be told for certain whom the words are about. */
  static String uncertain(Entry entry) {
    return of(entry) + " It is not certain that the words are meant of the person referred.";
  }

  static String of(Missing missing) {
    return missing.message() + " For example: “" + missing.example() + "”";
  }

  /** Words in one line, cut where they are long. */
  static String quoted(String words) {
    boolean plain = words.indexOf('\n') < 0 && words.indexOf("  ") < 0 && words.indexOf('\t') < 0;
    String line = plain ? words.strip() : words.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST_QUOTED) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST_QUOTED);
    return line.substring(0, end > 0 ? end : LONGEST_QUOTED) + " …";
  }
}
