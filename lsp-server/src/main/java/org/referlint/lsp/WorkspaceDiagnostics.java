package org.referlint.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDiagnosticReportPartialResult;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.referlint.text.SourceText;
import org.referlint.text.UndecodableTextException;

/**
 * Checks the documents of the open folders that nobody has open. Of each only its last stamp and the name of its result are
 * kept. Used by the one background thread.
 */
final class WorkspaceDiagnostics {
  /** What was said of a file, when it was as the stamp says. */
  private record Said(String stamp, Setup setup, String name) {}

  /** How many documents were checked, with what result. */
  record Sum(int documents, int findings, int unreadable) {}

  /** Told how far a check is. */
  interface Listener {
    void at(int done, int all);
  }

  private static final int BATCH = 50;

  private final Session session;
  private final Map<Path, Said> said = new HashMap<>();

  WorkspaceDiagnostics(Session session) {
    this.session = session;
  }

  /**
   * What is to be said of every document, for an editor that asks.
   *
   * @param token where the editor wants reports as they come; they are no part of the answer then
   */
  WorkspaceDiagnosticReport report(
      List<PreviousResultId> previous,
      Optional<Either<String, Integer>> token,
      CancelChecker cancel) {
    Map<String, String> known = new HashMap<>();
    previous.forEach(p -> known.put(p.getUri(), p.getValue()));
    Reports reports = new Reports(token);
    for (OpenDocument document : session.documents().all()) {
      cancel.checkCanceled();
      reports.add(open(document, known.getOrDefault(document.uri(), "")));
      known.remove(document.uri());
    }
    for (Path file : WorkspaceFiles.included(session.roots(), session.setups())) {
      cancel.checkCanceled();
      String uri = file.toUri().toString();
      if (session.documents().find(uri).isEmpty()) {
        String before = known.getOrDefault(uri, "");
        closed(file, uri, before).ifPresent(reports::add);
        known.remove(uri);
      }
    }
    // What the editor still has of documents that are no longer there.
    known
        .keySet()
        .forEach(uri -> reports.add(full(uri, List.of(), session.documents().nextResultName())));
    return new WorkspaceDiagnosticReport(reports.rest());
  }

  /** Gathers reports, and sends them on the way where the editor asked for it. */
  private final class Reports {
    private final Optional<Either<String, Integer>> token;
    private List<WorkspaceDocumentDiagnosticReport> gathered = new ArrayList<>();

    Reports(Optional<Either<String, Integer>> token) {
      this.token = token;
    }

    void add(WorkspaceDocumentDiagnosticReport report) {
      gathered.add(report);
      if (token.isPresent() && gathered.size() == BATCH) {
        send(token.get());
      }
    }

    private void send(Either<String, Integer> to) {
      // The first message is a report and all others are parts of one; both have the same form.
      Object part = new WorkspaceDiagnosticReportPartialResult(gathered);
      session
          .editor()
          .ifPresent(e -> e.notifyProgress(new ProgressParams(to, Either.forRight(part))));
      gathered = new ArrayList<>();
    }

    /** What was not sent. */
    List<WorkspaceDocumentDiagnosticReport> rest() {
      if (token.isPresent() && !gathered.isEmpty()) {
        send(token.get());
      }
      return gathered;
    }
  }

  private WorkspaceDocumentDiagnosticReport open(OpenDocument document, String previous) {
    Snapshot snapshot = session.watched(document);
    List<Diagnostic> diagnostics =
        session.diagnostics().of(session.check(document, snapshot), session.client());
    String name = document.results().nameOf(diagnostics);
    if (name.equals(previous)) {
      return new WorkspaceDocumentDiagnosticReport(
          new WorkspaceUnchangedDocumentDiagnosticReport(name, document.uri(), snapshot.version()));
    }
    WorkspaceFullDocumentDiagnosticReport report =
        new WorkspaceFullDocumentDiagnosticReport(diagnostics, document.uri(), snapshot.version());
    report.setResultId(name);
    return new WorkspaceDocumentDiagnosticReport(report);
  }

  private Optional<WorkspaceDocumentDiagnosticReport> closed(
      Path file, String uri, String previous) {
    Said before = said.get(file);
    Optional<String> stamp = WorkspaceFiles.stamp(file);
    Setup setup = session.setups().of(uri);
    if (stamp.isPresent()
        && before != null
        && before.name().equals(previous)
        && before.stamp().equals(stamp.get())
        && before.setup().is(setup)) {
      return Optional.of(new WorkspaceDocumentDiagnosticReport(
          new WorkspaceUnchangedDocumentDiagnosticReport(previous, uri, null)));
    }
    return check(file, uri).map(diagnostics -> {
      String name = session.documents().nextResultName();
      said.put(file, new Said(stamp.orElse(""), setup, name));
      return full(uri, diagnostics, name);
    });
  }

  private static WorkspaceDocumentDiagnosticReport full(
      String uri, List<Diagnostic> diagnostics, String name) {
    WorkspaceFullDocumentDiagnosticReport report =
        new WorkspaceFullDocumentDiagnosticReport(diagnostics, uri, null);
    report.setResultId(name);
    return new WorkspaceDocumentDiagnosticReport(report);
  }

  /** Checks a file that nobody has open; empty where it can't be read as a text. */
  private Optional<List<Diagnostic>> check(Path file, String uri) {
    try {
      String text = SourceText.decode(uri, Files.readAllBytes(file)).text();
      OpenDocument document = new OpenDocument(
          new TextDocumentItem(uri, "", 0, text),
          session.client().encoding(),
          new PublishedResults(new java.util.concurrent.atomic.AtomicLong()));
      Checked checked = document.check(document.newest(), session.setups().of(uri));
      return Optional.of(session.diagnostics().of(checked, session.client()));
    } catch (IOException | UndecodableTextException e) {
      return Optional.empty();
    }
  }

  /** Checks every document once; what is found goes to editors that do not ask for it. */
  Sum checkAll(CancelChecker cancel, Listener listener) {
    List<Path> files = WorkspaceFiles.included(session.roots(), session.setups());
    int findings = 0;
    int unreadable = 0;
    for (int i = 0; i < files.size(); i++) {
      cancel.checkCanceled();
      listener.at(i, files.size());
      String uri = files.get(i).toUri().toString();
      Optional<OpenDocument> open = session.documents().find(uri);
      if (open.isPresent()) {
        findings += session
            .check(open.get(), session.watched(open.get()))
            .result()
            .findings()
            .size();
        continue;
      }
      Optional<List<Diagnostic>> found = check(files.get(i), uri);
      findings += found.map(List::size).orElse(0);
      unreadable += found.isEmpty() ? 1 : 0;
      if (found.isPresent() && !session.client().pullsDiagnostics()) {
        session
            .editor()
            .ifPresent(e -> e.publishDiagnostics(new PublishDiagnosticsParams(uri, found.get())));
      }
    }
    return new Sum(files.size(), findings, unreadable);
  }
}
