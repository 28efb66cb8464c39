package org.referlint.lsp;

import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;

/** Diagnostics for an editor that asks for them, with names for results so that what it has is not sent again. */
final class PulledDiagnostics {
  private final Session session;

  PulledDiagnostics(Session session) {
    this.session = session;
  }

  /** What is to be said of a document that is not open. */
  static DocumentDiagnosticReport empty() {
    return new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of()));
  }

  /**
   * The diagnostics of a document.
   *
   * @param previous the name of the result that the editor has; empty where it has none
   */
  DocumentDiagnosticReport report(Checked checked, String previous) {
    List<Diagnostic> diagnostics = session.diagnostics().of(checked, session.client());
    String name = checked.document().results().nameOf(diagnostics);
    if (name.equals(previous)) {
      return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(name));
    }
    RelatedFullDocumentDiagnosticReport report =
        new RelatedFullDocumentDiagnosticReport(diagnostics);
    report.setResultId(name);
    return new DocumentDiagnosticReport(report);
  }
}
