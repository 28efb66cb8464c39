package org.referlint.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.referlint.finding.LintResult;
import org.referlint.finding.Suppression;
import org.referlint.report.Tool;
import org.referlint.yaml.YamlProblem;

/**
 * What is wrong with configurations and with the files beside documents, as diagnostics in these files. They are always
 * sent unasked: nobody need have such a file open. Safe for all threads.
 */
final class FileProblems {
  private static final int TO_END_OF_LINE = 1_000;

  private final BiConsumer<Path, List<Diagnostic>> publisher;
  private final Map<Path, List<Diagnostic>> broken = new HashMap<>();
  private final Map<Path, List<Diagnostic>> idle = new HashMap<>();
  private final Map<Path, List<Diagnostic>> published = new HashMap<>();

  FileProblems(BiConsumer<Path, List<Diagnostic>> publisher) {
    this.publisher = publisher;
  }

  /** Notes what is wrong with the form of a file; nothing, if it is right again. */
  synchronized void ofYaml(Path file, List<YamlProblem> problems) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (YamlProblem problem : problems) {
      boolean here = Path.of(problem.file()).getFileName().equals(file.getFileName());
      diagnostics.add(
          here
              ? diagnostic(problem.line(), DiagnosticSeverity.Error, problem.message())
              : diagnostic(0, DiagnosticSeverity.Error, problem.toString()));
    }
    broken.put(file, diagnostics);
    publish(file);
  }

  /** Notes which entries of the file beside a document nothing answers to, and which lack a reason. */
  synchronized void ofSuppressions(Path file, List<Suppression> entries, LintResult result) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Suppression entry : entries) {
      if (result.unused().contains(entry)) {
        diagnostics.add(diagnostic(
            entry.line(),
            DiagnosticSeverity.Warning,
            "nothing in the document answers to this entry; remove it"));
      }
      if (!entry.hasReason()) {
        diagnostics.add(diagnostic(
            entry.line(), DiagnosticSeverity.Warning, "say under 'reason' why the words stay"));
      }
    }
    idle.put(file, diagnostics);
    publish(file);
  }

  private static Diagnostic diagnostic(int line, DiagnosticSeverity severity, String message) {
    int zeroBased = Math.max(0, line - 1);
    return new Diagnostic(
        new Range(new Position(zeroBased, 0), new Position(zeroBased, TO_END_OF_LINE)),
        message,
        severity,
        Tool.NAME);
  }

  private void publish(Path file) {
    List<Diagnostic> all = new ArrayList<>(broken.getOrDefault(file, List.of()));
    all.addAll(idle.getOrDefault(file, List.of()));
    if (!all.equals(published.getOrDefault(file, List.of()))) {
      published.put(file, all);
      publisher.accept(file, all);
    }
  }
}
