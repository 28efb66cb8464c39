package org.referlint.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.referlint.engine.LintConfig;
import org.referlint.engine.Linter;
import org.referlint.finding.Family;
import org.referlint.finding.Finding;
import org.referlint.finding.HeldBack;
import org.referlint.finding.LintResult;
import org.referlint.learned.Lesson;
import org.referlint.rule.Measured;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/** Measures the rules of the language families on annotated texts that nothing was learned from, for their pages. */
final class MeasureRules {
  private final Linter linter = Linter.shipped();
  private final SortedMap<String, Measured> results = new TreeMap<>();

  private MeasureRules() {}

  /**
   * How often each rule of the shipped dictionaries is right on the texts of {@code dictionaries/evaluation}; rules that never
   * came up have no entry.
   */
  static SortedMap<String, Measured> measure(Path folder) throws IOException {
    MeasureRules measuring = new MeasureRules();
    for (EvaluationText text : EvaluationText.readAll(folder)) {
      measuring.read(text);
    }
    return measuring.results;
  }

  private void read(EvaluationText text) {
    LintResult result = linter
        .with(LintConfig.DEFAULT.withVictim(text.victim()))
        .lint(SourceText.of("measured.txt", text.labelled().text()));
    List<Lesson.Marked> marked = text.labelled().wordings();
    for (Finding finding : result.findings()) {
      Family family = finding.rule().family();
      if (text.families().contains(family) && family.isLanguage()) {
        boolean right = isMarked(family, finding.range(), marked);
        count(finding.rule().toString(), new Measured(right ? 1 : 0, right ? 0 : 1, 0));
      }
    }
    for (HeldBack held : result.heldBack()) {
      for (Lesson.Marked wording : marked) {
        boolean missed = held.entry().startsWith(wording.family().id() + "/")
            && wording.range().overlaps(held.range())
            && result.findings().stream()
                .noneMatch(f ->
                    f.rule().family() == wording.family() && f.range().overlaps(wording.range()));
        if (missed) {
          count(held.entry(), new Measured(0, 0, 1));
        }
      }
    }
  }

  private static boolean isMarked(Family family, TextRange range, List<Lesson.Marked> marked) {
    return marked.stream().anyMatch(m -> m.family() == family && m.range().overlaps(range));
  }

  private void count(String rule, Measured more) {
    results.merge(
        rule,
        more,
        (one, other) -> new Measured(
            one.right() + other.right(),
            one.wrong() + other.wrong(),
            one.missed() + other.missed()));
  }

  /** The form in which {@code RuleCatalog} reads them: name, right, wrong, missed, parted by tabs. */
  static String written(SortedMap<String, Measured> results) {
    return results.entrySet().stream()
        .map(e -> String.join(
            "\t",
            e.getKey(),
            Integer.toString(e.getValue().right()),
            Integer.toString(e.getValue().wrong()),
            Integer.toString(e.getValue().missed())))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
