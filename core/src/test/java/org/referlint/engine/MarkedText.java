package org.referlint.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.referlint.finding.Family;
import org.referlint.finding.LintResult;
import org.referlint.finding.RelatedPlace;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/** Checks a text and shows the findings of the language families as marks in it. */
final class MarkedText {
  private static final Linter LINTER = Linter.shipped();
  private static final Set<Family> MARKED =
      Set.of(Family.COMPLIANCE, Family.CREDIBILITY, Family.ANONYMISED, Family.PASTED);

  private MarkedText() {}

  static Linter linter() {
    return LINTER;
  }

  static LintResult lint(String text) {
    return LINTER.lint(SourceText.of("test.txt", text));
  }

  /** The text with {@code [[...]]} around what is reported in it. */
  static String of(String text) {
    return of(text, MARKED);
  }

  /** The same for the findings of some families. */
  static String of(String text, Set<Family> families) {
    List<TextRange> places = lint(text).findings().stream()
        .filter(f -> families.contains(f.rule().family()) && !f.ofWholeText())
        .flatMap(
            f -> Stream.concat(Stream.of(f.range()), f.related().stream().map(RelatedPlace::range)))
        .sorted()
        .toList();
    StringBuilder marked = new StringBuilder(text);
    for (int i = places.size() - 1; i >= 0; i--) {
      marked.insert(places.get(i).end(), "]]").insert(places.get(i).start(), "[[");
    }
    return marked.toString();
  }

  static List<String> rules(String text) {
    return lint(text).findings().stream().map(f -> f.rule().toString()).toList();
  }
}
