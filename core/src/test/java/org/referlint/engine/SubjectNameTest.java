package org.referlint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState;
import org.referlint.finding.Finding;
import org.referlint.finding.LintResult;

/** Whether a text names the person referred, in names of many cultures; and what is said where it does not. */
class SubjectNameTest {
  private static final Map<String, String> SAID = Map.of(
      "given", "Only a given name is there.",
      "family", "Only a family name is there.",
      "label", "A label stands where the name belongs.",
      "none", "No name is there.");

  private record Row(String expected, String text) {}

  static Stream<Named<Row>> texts() throws IOException {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        SubjectNameTest.class.getResourceAsStream("subject-names.txt"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> new Row(l.substring(0, l.indexOf(": ")), l.substring(l.indexOf(": ") + 2)))
          .map(r -> Named.of(r.expected + ": " + r.text, r))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource
  void texts(Row row) {
    LintResult result = MarkedText.lint(row.text);
    ElementState state = result.coverage().state(Element.SUBJECT_NAMED);
    List<Finding> missing = noName(result);
    if (row.expected.startsWith("full ")) {
      assertEquals(List.of(), missing);
      assertEquals(
          row.expected.substring(5),
          state.evidence().get(0).range().isEmpty()
              ? ""
              : row.text.substring(
                  state.evidence().get(0).range().start(),
                  state.evidence().get(0).range().end()));
    } else {
      assertEquals(ElementState.State.MISSING, state.state());
      assertEquals(1, missing.size());
      String said = SAID.get(row.expected);
      assertEquals(said, missing.get(0).message().substring(0, said.length()));
    }
  }

  @Test
  void theMissingNameIsReportedWhereALabelStandsInItsPlace() {
    String text = "Staff rang at noon. Child A was in the van.";
    Finding missing = noName(MarkedText.lint(text)).get(0);
    assertEquals(text.indexOf("Child A"), missing.range().start());
  }

  @Test
  void aNoteOfAFewWordsIsNotYetMissingAName() {
    assertEquals(List.of(), noName(MarkedText.lint("She was found at a flat in Goole.")));
  }

  private static List<Finding> noName(LintResult result) {
    return result.findings().stream()
        .filter(f -> f.rule().toString().equals("anonymised/no-name"))
        .toList();
  }
}
