package org.referlint.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.referlint.finding.Finding;
import org.referlint.finding.Fix;
import org.referlint.finding.Severity;
import org.referlint.report.Tool;
import org.referlint.text.TextRange;

/** Findings in the protocol's own types. */
final class Diagnostics {
  private Diagnostics() {}

  static List<Diagnostic> of(OpenDocument document) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Finding finding : document.result().findings()) {
      diagnostics.add(of(finding, document));
    }
    return diagnostics;
  }

  private static Diagnostic of(Finding finding, OpenDocument document) {
    Diagnostic diagnostic = new Diagnostic(
        Positions.range(finding.range(), document.source().lines()), finding.messageWithWords());
    diagnostic.setSeverity(severity(finding.severity()));
    diagnostic.setSource(Tool.NAME);
    diagnostic.setCode(finding.rule().toString());
    return diagnostic;
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
      case HINT -> DiagnosticSeverity.Hint;
    };
  }

  /** The reasons for what is reported at a place; empty where nothing is. */
  static Optional<Hover> hover(OpenDocument document, int offset, boolean markdown) {
    List<Finding> here = document.result().findings().stream()
        .filter(f -> f.range().start() <= offset && offset <= f.range().end())
        .toList();
    if (here.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    TextRange shown = here.get(0).range();
    for (Finding finding : here) {
      text.append(text.length() == 0 ? "" : "\n\n");
      describe(finding, markdown, text);
      shown = finding.range().length() < shown.length() ? finding.range() : shown;
    }
    MarkupContent content =
        new MarkupContent(markdown ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT, text.toString());
    return Optional.of(
        new Hover(content, Positions.range(shown, document.source().lines())));
  }

  private static void describe(Finding finding, boolean markdown, StringBuilder text) {
    text.append(markdown ? "**" + finding.rule() + "**\n\n" : finding.rule() + "\n")
        .append(finding.messageWithWords());
    if (!finding.fixes().isEmpty()) {
      text.append("\n\nBetter:");
      finding.fixes().forEach(fix -> text.append("\n- ").append(fix.title()));
    }
    if (!finding.source().isEmpty()) {
      text.append("\n\nSource: ").append(finding.source());
    }
  }

  /** One action for each replacement of each finding that touches a range, best first. */
  static List<CodeAction> fixes(OpenDocument document, TextRange range) {
    List<CodeAction> actions = new ArrayList<>();
    for (Finding finding : document.result().findings()) {
      boolean touches = finding.range().start() <= range.end()
          && range.start() <= finding.range().end();
      if (touches && !finding.ofWholeText()) {
        for (Fix fix : finding.fixes()) {
          actions.add(action(finding, fix, document));
        }
      }
    }
    return actions;
  }

  private static CodeAction action(Finding finding, Fix fix, OpenDocument document) {
    CodeAction action = new CodeAction("Replace with “" + fix.title() + "”");
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(of(finding, document)));
    action.setIsPreferred(fix.safe() && fix.equals(finding.fixes().get(0)));
    TextEdit edit =
        new TextEdit(Positions.range(fix.range(), document.source().lines()), fix.replacement());
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    changes.put(document.uri(), List.of(edit));
    action.setEdit(new WorkspaceEdit(changes));
    return action;
  }
}
