package org.referlint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.referlint.finding.Family;
import org.referlint.finding.Finding;

/** The table of the ways in which names are hidden, each with its rule, and of what looks like them. */
class AnonymisedFormsTest {
  private static final int FEWEST_FORMS = 58;

  private record Row(String form, String rule, String marked) {}

  static Stream<Named<Row>> hidden() throws IOException {
    return rows().stream().filter(r -> !r.rule.isEmpty()).map(AnonymisedFormsTest::named);
  }

  static Stream<Named<Row>> lookAlikes() throws IOException {
    return rows().stream().filter(r -> r.rule.isEmpty()).map(AnonymisedFormsTest::named);
  }

  @ParameterizedTest
  @MethodSource
  void hidden(Row row) {
    String text = unmarked(row.marked);
    assertEquals(row.marked, MarkedText.of(text, Set.of(Family.ANONYMISED)));
    assertEquals(
        Set.of("anonymised/" + row.rule),
        findings(text).stream().map(f -> f.rule().toString()).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource
  void lookAlikes(Row row) {
    assertEquals(
        List.of(),
        findings(row.marked).stream().map(f -> f.rule() + " " + f.words()).toList());
  }

  @Test
  void theTableIsNotEmpty() throws IOException {
    assertTrue(rows().stream().map(Row::form).distinct().count() >= FEWEST_FORMS);
  }

  private static Named<Row> named(Row row) {
    return Named.of(row.form + ": " + row.marked, row);
  }

  private static List<Finding> findings(String text) {
    return MarkedText.lint(text).findings().stream()
        .filter(f -> f.rule().family() == Family.ANONYMISED && !f.ofWholeText())
        .toList();
  }

  /** The text without its marks; a bracket of the text may stand right inside a mark. */
  private static String unmarked(String marked) {
    return marked
        .replaceAll("\\[\\[(\\[[^\\]]*\\])\\]\\]", "$1")
        .replace("[[", "")
        .replace("]]", "");
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    String form = "";
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        AnonymisedFormsTest.class.getResourceAsStream("anonymised-forms.txt"),
        StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("# ")) {
          form = line.substring(2);
        } else if (line.startsWith("+ ")) {
          int colon = line.indexOf(':');
          rows.add(new Row(form, line.substring(2, colon), line.substring(colon + 2)));
        } else if (line.startsWith("- ")) {
          rows.add(new Row(form, "", line.substring(2)));
        }
      }
    }
    return rows;
  }
}
