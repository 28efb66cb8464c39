package org.referlint.engine;

import java.util.List;
import org.referlint.lexicon.Entry;
import org.referlint.lexicon.Missing;

/** What a finding says: why the words weaken the referral, then what to do. */
final class Messages {
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
}
