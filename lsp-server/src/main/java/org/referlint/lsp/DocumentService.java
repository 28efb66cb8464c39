package org.referlint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CompletionTriggerKind;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;

/**
 * The open documents and what is asked about them. Messages come in one after the other on one thread, which only takes
 * the states that they are about; everything else is done on the pool.
 */
final class DocumentService {
  private final Session session;
  private final ConfigurationDocuments configurations;
  private final Hovers hovers;
  private final CodeActions actions;
  private final SourceLinks links;
  private final PulledDiagnostics pulled;

  DocumentService(Session session) {
    this.session = session;
    this.configurations = new ConfigurationDocuments(session);
    this.hovers = new Hovers(session.pages());
    this.actions = new CodeActions(session.diagnostics());
    this.links = new SourceLinks(session.places());
    this.pulled = new PulledDiagnostics(session);
  }

  /** Takes the parameters of {@code textDocument/didOpen} as they came; without a document in them there is nothing to open. */
  void didOpen(JsonObject params) {
    Optional<JsonElement> document = Json.at(params, "textDocument");
    Optional<String> uri = Json.text(params, "textDocument", "uri");
    if (document.isEmpty() || uri.isEmpty()) {
      session.log("a document without an address was not opened");
      return;
    }
    TextDocumentItem item = new TextDocumentItem(
        uri.get(),
        Json.text(document.get(), "languageId").orElse(""),
        Json.number(document.get(), "version").orElse(0),
        Json.text(document.get(), "text").orElse(""));
    if (ConfigurationDocuments.isOne(item.getUri())) {
      configurations.open(item);
    } else {
      session.publish(session.documents().open(item, session.client().encoding()));
    }
  }

  void didChange(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier id = params.getTextDocument();
    if (ConfigurationDocuments.isOne(id.getUri())) {
      configurations.change(id.getUri(), params.getContentChanges());
      return;
    }
    Optional<OpenDocument> open = session.documents().find(id.getUri());
    if (open.isEmpty()) {
      session.log("a change of a document that is not open was passed over");
      return;
    }
    OpenDocument document = open.get();
    Snapshot before = document.newest();
    List<TextDocumentContentChangeEvent> changes = params.getContentChanges();
    int version = Optional.ofNullable(id.getVersion()).orElse(before.version() + 1);
    if (version <= before.version()) {
      session.log(
          "version %d of a document came after version %d; its changes were made in the order they came"
              .formatted(version, before.version()));
    }
    if (!before.holds(changes)) {
      session.log("a change of version %d lay outside the document and was pulled back to its end"
          .formatted(version));
    }
    document.change(version, changes);
    if (!session.settings().checkOnSave()) {
      session.publish(document);
    }
  }

  void didClose(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    configurations.close(uri);
    session.documents().close(uri, () -> {
      session.refreshes().forget(uri);
      if (!session.client().pullsDiagnostics()) {
        session
            .editor()
            .ifPresent(e -> e.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of())));
      }
    });
  }

  void didSave(DidSaveTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    session.documents().find(uri).ifPresent(document -> {
      document.save();
      if (session.settings().checkOnSave()) {
        session.publish(document);
        session.refreshes().all();
      }
    });
    if (WorkspaceFiles.isConfiguration(uri)) {
      session.reload();
    }
  }

  /** Answers from a state of a document, on the pool; with something else where it is not open. */
  private <T> CompletableFuture<T> from(
      TextDocumentIdentifier id,
      Function<OpenDocument, Snapshot> state,
      Function<Checked, T> answer,
      T otherwise) {
    Optional<OpenDocument> document = session.documents().find(id.getUri());
    if (document.isEmpty()) {
      return CompletableFuture.completedFuture(otherwise);
    }
    Snapshot snapshot = state.apply(document.get());
    return CompletableFutures.computeAsync(session.pool(), cancel -> {
      cancel.checkCanceled();
      Checked checked = session.check(document.get(), snapshot);
      cancel.checkCanceled();
      return answer.apply(checked);
    });
  }

  CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    String previous = Optional.ofNullable(params.getPreviousResultId()).orElse("");
    return from(
        params.getTextDocument(),
        session::watched,
        checked -> pulled.report(checked, previous),
        PulledDiagnostics.empty());
  }

  @SuppressWarnings("NullAway") // The protocol answers null where there is nothing to show.
  CompletableFuture<Hover> hover(HoverParams params) {
    Position position = params.getPosition();
    Positions.check(position);
    return from(
        params.getTextDocument(),
        OpenDocument::newest,
        checked -> hovers
            .of(checked, checked.positions().offset(position), session.client().hoverFormat())
            .orElse(null),
        null);
  }

  CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    Positions.check(params.getRange());
    List<String> only = Optional.ofNullable(params.getContext().getOnly()).orElse(List.of());
    return from(
        params.getTextDocument(),
        OpenDocument::newest,
        checked -> actions.of(
            checked, checked.positions().range(params.getRange()), only, session.client()),
        List.of());
  }

  CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    if (!session.settings().codeLens()) {
      return CompletableFuture.completedFuture(List.of());
    }
    return from(
        params.getTextDocument(),
        session::watched,
        checked -> {
          session.refreshes().shown(checked);
          return EvidenceViews.lenses(checked);
        },
        List.of());
  }

  CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    Positions.check(params.getRange());
    if (!session.settings().inlayHints()) {
      return CompletableFuture.completedFuture(List.of());
    }
    return from(
        params.getTextDocument(),
        session::watched,
        checked -> EvidenceViews.hints(checked, checked.positions().range(params.getRange())),
        List.of());
  }

  CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return from(
        params.getTextDocument(),
        session::watched,
        checked -> EvidenceViews.symbols(checked, session.client()),
        List.of());
  }

  CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
      DefinitionParams params) {
    Positions.check(params.getPosition());
    return from(
        params.getTextDocument(),
        OpenDocument::newest,
        checked -> links.definitions(
            checked, checked.positions().offset(params.getPosition()), session.client()),
        Either.forLeft(List.of()));
  }

  @SuppressWarnings("NullAway") // The protocol answers null where there is nothing to rename.
  CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    Positions.check(params.getPosition());
    return from(
        params.getTextDocument(),
        OpenDocument::newest,
        checked -> {
          int offset = checked.positions().offset(params.getPosition());
          return Label.at(offset, checked)
              .map(label ->
                  Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(
                      new PrepareRenameResult(
                          checked.positions().of(label.occurrence(offset)), label.words())))
              .orElse(null);
        },
        null);
  }

  /** Puts a name in the place of a stand-in, wherever it stands. */
  @SuppressWarnings("NullAway") // The protocol answers null where there is nothing to rename.
  CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    Positions.check(params.getPosition());
    if (params.getNewName().isBlank()) {
      throw Commands.wrong("a name must have a letter");
    }
    return from(
        params.getTextDocument(),
        OpenDocument::newest,
        checked -> Label.at(checked.positions().offset(params.getPosition()), checked)
            .map(label ->
                Edits.ofEdits(label.edits(params.getNewName(), checked), checked, session.client()))
            .orElse(null),
        null);
  }

  CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
    return from(params.getTextDocument(), session::watched, links::links, List.of());
  }

  CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    Positions.check(params.getPosition());
    boolean asked = params.getContext() == null
        || params.getContext().getTriggerKind() == CompletionTriggerKind.Invoked;
    return from(
        params.getTextDocument(),
        OpenDocument::newest,
        checked -> Either.forLeft(Completions.at(
            checked, checked.positions().offset(params.getPosition()), asked, session.client())),
        Either.forLeft(List.of()));
  }
}
