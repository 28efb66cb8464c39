package org.referlint.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.TextEdit;
import org.referlint.finding.Element;
import org.referlint.finding.Evidence;
import org.referlint.finding.Family;
import org.referlint.finding.Finding;
import org.referlint.text.TextRange;

/**
 * A name's stand-in, such as "Child A", with all its occurrences.
 *
 * @param words the stand-in as the text has it
 * @param occurrences where it stands, ascending
 * @param replacement the person's full name where the text gives it, else a mark that asks for it
 */
record Label(String words, List<TextRange> occurrences, String replacement) {
  private static final String ASKED = "[full name]";

  /** Copies the list. */
  Label {
    occurrences = List.copyOf(occurrences);
  }

  /** The stand-in at an offset; empty where none is reported. */
  static Optional<Label> at(int offset, Checked checked) {
    List<Finding> labels = checked.result().findings().stream()
        .filter(finding -> finding.rule().family() == Family.ANONYMISED && !finding.ofWholeText())
        .toList();
    for (Finding finding : labels) {
      // Where a label stands again it is named beside the first place only.
      Label label = at(finding, checked);
      if (label.occurrences().stream()
          .anyMatch(range -> range.start() <= offset && offset <= range.end())) {
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }

  /** Where the stand-in stands that holds an offset. */
  TextRange occurrence(int offset) {
    return occurrences.stream()
        .filter(range -> range.start() <= offset && offset <= range.end())
        .findFirst()
        .orElseThrow();
  }

  /** The stand-in that a finding is about. */
  static Label at(Finding finding, Checked checked) {
    String text = checked.source().text();
    String words = checked.source().slice(finding.range());
    List<TextRange> occurrences = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
      int end = at + words.length();
      boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      if (whole) {
        occurrences.add(new TextRange(at, end));
      }
    }
    List<Evidence> names =
        checked.result().coverage().state(Element.SUBJECT_NAMED).evidence();
    return new Label(
        words,
        occurrences,
        names.isEmpty() ? ASKED : checked.source().slice(names.get(0).range()));
  }

  /** Replaces every occurrence. */
  List<TextEdit> edits(String name, Checked checked) {
    return occurrences.stream()
        .map(range -> new TextEdit(checked.positions().of(range), name))
        .toList();
  }
}
