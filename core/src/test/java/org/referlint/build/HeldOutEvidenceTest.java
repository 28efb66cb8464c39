package org.referlint.build;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.referlint.engine.LintConfig;
import org.referlint.engine.Linter;
import org.referlint.finding.Coverage;
import org.referlint.finding.ElementState.State;
import org.referlint.text.SourceText;

/** What is found in sentences that nothing was learned from; the bars are well below what was measured. */
class HeldOutEvidenceTest {
  private static final Path FOLDER = Path.of("..", "dictionaries", "training", "evidence");
  private static final Linter LINTER = Linter.shipped().with(LintConfig.DEFAULT);

  @Test
  void elementsAreFoundInSentencesOfAnotherManner() throws IOException {
    double f1 = f1("element/");
    assertTrue(f1 > 0.55, "F1 " + f1);
  }

  @Test
  void indicatorsAreFoundBeyondWhatPatternsKnow() throws IOException {
    double f1 = f1("indicator/");
    assertTrue(f1 > 0.25, "F1 " + f1);
  }

  private static double f1(String family) throws IOException {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (LabelledEvidence text : LabelledEvidence.readAll(FOLDER, List.of("held-out"))) {
      Set<String> found = found(text.text());
      found.removeIf(label -> !label.startsWith(family) || text.open().contains(label));
      for (String label : text.shown()) {
        right += label.startsWith(family) && found.contains(label) ? 1 : 0;
        missed += label.startsWith(family) && !found.contains(label) ? 1 : 0;
      }
      wrong +=
          (int) found.stream().filter(label -> !text.shown().contains(label)).count();
    }
    return 2.0 * right / (2.0 * right + wrong + missed);
  }

  private static Set<String> found(String text) {
    Coverage coverage = LINTER.lint(SourceText.of("held-out.txt", text)).coverage();
    Set<String> found = new TreeSet<>();
    coverage.indicators().keySet().forEach(i -> found.add("indicator/" + i.id()));
    coverage.elementsThatAre(State.PRESENT).forEach(e -> found.add("element/" + e.id()));
    found.removeAll(Set.of("element/subject-named", "element/time", "element/place"));
    return found;
  }
}
