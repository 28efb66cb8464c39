package org.referlint.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.referlint.engine.Dictionaries;
import org.referlint.engine.RuleCatalog;
import org.referlint.finding.Severity;
import org.referlint.rule.Measured;
import org.referlint.rule.RuleInfo;

/**
 * What the rule pages say was measured is measured. {@code -Dreferlint.golden=rewrite} writes it anew; the pages show it from
 * the next build on.
 */
class MeasureRulesTest {
  private static final Path TEXTS = Path.of("..", "dictionaries", "evaluation");
  private static final Path MEASURED =
      Path.of("src", "main", "resources", "org", "referlint", "engine", "measured.tsv");
  private static final Path BUILT =
      Path.of("target", "classes", "org", "referlint", "engine", "measured.tsv");
  private static final double LEAST = 0.8;

  private static SortedMap<String, Measured> measured = new TreeMap<>();

  @BeforeAll
  static void measure() throws IOException {
    measured = MeasureRules.measure(TEXTS);
  }

  @Test
  void pagesSayWhatWasMeasured() throws IOException {
    String written = MeasureRules.written(measured);
    if ("rewrite".equals(System.getProperty("referlint.golden"))) {
      Files.writeString(MEASURED, written);
      // The resources of this build were copied before; the rule pages, which come later, show
      // these figures.
      Files.writeString(BUILT, written);
    }
    assertEquals(Files.readString(MEASURED), written);
  }

  /** Who is told too often of what is nothing stops listening. */
  @Test
  void whatIsOftenWrongIsNoMoreThanAHint() {
    RuleCatalog catalog = new RuleCatalog(Dictionaries.shipped());
    measured.forEach((id, result) -> {
      RuleInfo rule = catalog.find(id).orElseThrow();
      boolean often = result.right() + result.wrong() >= Measured.FEWEST;
      boolean mild = rule.severity().values().stream().allMatch(Severity.HINT::equals);
      assertTrue(
          !often || result.precision() >= LEAST || mild,
          id + ": " + result.right() + " right, " + result.wrong() + " wrong");
    });
  }

  @Test
  void mostReportsAreRight() {
    int right = 0;
    int wrong = 0;
    for (Measured rule : measured.values()) {
      right += rule.right();
      wrong += rule.wrong();
    }
    assertTrue(right > 4 * wrong, right + " right, " + wrong + " wrong");
  }
}
