package org.referlint.lsp;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.jspecify.annotations.Nullable;

/**
 * The methods that the server answers, each with the type of its parameters and what answers it. A table, and not the
 * library's search for annotations: that takes longer than all the rest before the first answer. What the first document
 * needs before its first diagnostics is taken as it came, for the same reason. Called from the thread that reads.
 */
final class ServerMethods {
  /**
   * A method of the server.
   *
   * @param answered whether it is a request and no notification
   * @param params the type of its parameters; null where it looks at none
   * @param call takes parameters of that type
   */
  record Method(
      boolean answered,
      @Nullable Class<?> params,
      Function<@Nullable Object, CompletableFuture<?>> call) {}

  private final Map<String, Method> methods = new HashMap<>();

  ServerMethods(ReferlintServer server, DocumentService documents, FolderService folders) {
    request("initialize", JsonObject.class, server::initialize);
    methods.put("shutdown", new Method(true, null, nothing -> server.shutdown()));
    notification("exit", server::exit);
    notification("initialized", folders::begin);
    // Traces would hold the text; there are none.
    notification("$/setTrace", () -> {});
    notification(
        "window/workDoneProgress/cancel",
        WorkDoneProgressCancelParams.class,
        params -> folders.cancel(params.getToken()));
    request("referlint/coverage", CoverageParams.class, folders::coverage);
    addDocuments(documents);
    addFolders(folders);
  }

  private void addDocuments(DocumentService documents) {
    notification("textDocument/didOpen", JsonObject.class, documents::didOpen);
    notification("textDocument/didChange", DidChangeTextDocumentParams.class, documents::didChange);
    notification("textDocument/didClose", DidCloseTextDocumentParams.class, documents::didClose);
    notification("textDocument/didSave", DidSaveTextDocumentParams.class, documents::didSave);
    request("textDocument/diagnostic", DocumentDiagnosticParams.class, documents::diagnostic);
    request("textDocument/hover", HoverParams.class, documents::hover);
    request("textDocument/codeAction", CodeActionParams.class, documents::codeAction);
    request("textDocument/codeLens", CodeLensParams.class, documents::codeLens);
    request("textDocument/inlayHint", InlayHintParams.class, documents::inlayHint);
    request("textDocument/documentSymbol", DocumentSymbolParams.class, documents::documentSymbol);
    request("textDocument/definition", DefinitionParams.class, documents::definition);
    request("textDocument/prepareRename", PrepareRenameParams.class, documents::prepareRename);
    request("textDocument/rename", RenameParams.class, documents::rename);
    request("textDocument/documentLink", DocumentLinkParams.class, documents::documentLink);
    request("textDocument/completion", CompletionParams.class, documents::completion);
  }

  private void addFolders(FolderService folders) {
    notification(
        "workspace/didChangeConfiguration",
        DidChangeConfigurationParams.class,
        folders::didChangeConfiguration);
    notification(
        "workspace/didChangeWatchedFiles",
        DidChangeWatchedFilesParams.class,
        folders::didChangeWatchedFiles);
    notification(
        "workspace/didChangeWorkspaceFolders",
        DidChangeWorkspaceFoldersParams.class,
        folders::didChangeWorkspaceFolders);
    request("workspace/diagnostic", WorkspaceDiagnosticParams.class, folders::diagnostic);
    request("workspace/executeCommand", ExecuteCommandParams.class, folders::executeCommand);
  }

  private <P> void request(
      String name, Class<P> type, Function<P, ? extends CompletableFuture<?>> answer) {
    methods.put(name, new Method(true, type, params -> answer.apply(type.cast(params))));
  }

  private <P> void notification(String name, Class<P> type, Consumer<P> take) {
    methods.put(
        name, new Method(false, type, params -> done(() -> take.accept(type.cast(params)))));
  }

  private void notification(String name, Runnable take) {
    methods.put(name, new Method(false, null, nothing -> done(take)));
  }

  private static CompletableFuture<?> done(Runnable action) {
    action.run();
    return CompletableFuture.completedFuture(null);
  }

  /** The method of a name; null where there is none. */
  @Nullable
  Method find(String name) {
    return methods.get(name);
  }
}
