package org.referlint.lsp;

import com.google.gson.JsonElement;
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
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.jspecify.annotations.Nullable;

/**
 * The methods that the server answers, each with the type of its parameters and what answers it. A table, and not the
 * library's search for annotations: that takes longer than all the rest before the first answer. What the first document
 * needs before its first diagnostics is taken as it came, for the same reason. Called from the thread that reads.
 */
final class ServerMethods implements Endpoint {
  private record Method(
      JsonRpcMethod form, Function<@Nullable Object, CompletableFuture<?>> call) {}

  private final Map<String, Method> methods = new HashMap<>();

  ServerMethods(ReferlintServer server, DocumentService documents, FolderService folders) {
    request("initialize", JsonObject.class, server::initialize);
    add(JsonRpcMethod.request("shutdown", Object.class), nothing -> server.shutdown());
    add(JsonRpcMethod.notification("exit"), nothing -> done(server::exit));
    notification("initialized", JsonElement.class, nothing -> folders.begin());
    // Traces would hold the text; there are none.
    notification("$/setTrace", JsonElement.class, value -> {});
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
    add(JsonRpcMethod.request(name, Object.class, type), params -> answer.apply(type.cast(params)));
  }

  private <P> void notification(String name, Class<P> type, Consumer<P> take) {
    add(
        JsonRpcMethod.notification(name, type),
        params -> done(() -> take.accept(type.cast(params))));
  }

  private void add(JsonRpcMethod form, Function<@Nullable Object, CompletableFuture<?>> call) {
    methods.put(form.getMethodName(), new Method(form, call));
  }

  private static CompletableFuture<?> done(Runnable action) {
    action.run();
    return CompletableFuture.completedFuture(null);
  }

  /** The forms of all methods, by name. */
  Map<String, JsonRpcMethod> forms() {
    Map<String, JsonRpcMethod> forms = new HashMap<>();
    methods.forEach((name, method) -> forms.put(name, method.form()));
    return forms;
  }

  @Override
  public CompletableFuture<?> request(String name, @Nullable Object params) {
    Method method = methods.get(name);
    return method == null
        ? CompletableFuture.failedFuture(new UnsupportedOperationException(name))
        : method.call().apply(params);
  }

  /** Takes a notification; one that is not known, and a request that asks for no answer, is passed over. */
  @Override
  public void notify(String name, @Nullable Object params) {
    Method method = methods.get(name);
    if (method != null && method.form().isNotification()) {
      CompletableFuture<?> work = method.call().apply(params);
      assert work.isDone() : "a notification is done when it was taken";
    }
  }
}
