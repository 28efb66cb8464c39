package org.referlint.engine;

import java.util.List;
import java.util.Set;
import org.referlint.finding.Family;
import org.referlint.finding.LintResult;
import org.referlint.text.SourceText;

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
    StringBuilder marked = new StringBuilder(text);
    var findings = lint(text).findings().stream()
        .filter(f -> MARKED.contains(f.rule().family()) && !f.ofWholeText())
        .toList();
    for (int i = findings.size() - 1; i >= 0; i--) {
      marked
          .insert(findings.get(i).range().end(), "]]")
          .insert(findings.get(i).range().start(), "[[");
    }
    return marked.toString();
  }

  static List<String> rules(String text) {
    return lint(text).findings().stream().map(f -> f.rule().toString()).toList();
  }
}
