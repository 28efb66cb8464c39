package org.referlint.lsp;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;

/** A session over pipes: an editor at one end, the server at the other. Closing it ends it by the book. */
final class TestSession implements AutoCloseable {
  /** An editor that can do most things and waits for diagnostics. */
  static final String PUSH = """
      {"textDocument": {"hover": {"contentFormat": ["plaintext"]},
          "publishDiagnostics": {"versionSupport": true, "relatedInformation": true, "codeDescriptionSupport": true,
              "dataSupport": true, "tagSupport": {"valueSet": [1, 2]}},
          "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
          "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}, "inlayHint": {"dynamicRegistration": true}},
       "workspace": {"applyEdit": true, "workspaceEdit": {"documentChanges": true}, "configuration": true,
          "didChangeWatchedFiles": {"dynamicRegistration": true}, "codeLens": {"refreshSupport": true}},
       "window": {"workDoneProgress": true}}""";

  /** An editor that asks for diagnostics. */
  static final String PULL = """
      {"textDocument": {"hover": {"contentFormat": ["markdown"]}, "diagnostic": {},
          "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}},
       "workspace": {"diagnostics": {"refreshSupport": true}}}""";

  /** The server with what it offers beyond the protocol. */
  interface CoverageServer extends LanguageServer {
    @JsonRequest("referlint/coverage")
    CompletableFuture<JsonObject> coverage(CoverageParams params);
  }

  private static final int SECONDS = 60;

  final Editor editor = new Editor();
  final CoverageServer server;
  final ServerCapabilities capabilities;
  private final CompletableFuture<Integer> ended;

  TestSession(String capabilities, String settings, List<WorkspaceFolder> folders)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    PipedInputStream toServer = new PipedInputStream(1 << 16);
    PipedInputStream toEditor = new PipedInputStream(1 << 16);
    PipedOutputStream fromEditor = new PipedOutputStream(toServer);
    PipedOutputStream fromServer = new PipedOutputStream(toEditor);
    ended = CompletableFuture.supplyAsync(() -> ServerLauncher.serve(toServer, fromServer));
    var launcher = new LSPLauncher.Builder<CoverageServer>()
        .setLocalService(editor)
        .setRemoteInterface(CoverageServer.class)
        .setInput(toEditor)
        .setOutput(fromEditor)
        .create();
    assertFalse(launcher.startListening().isDone());
    server = launcher.getRemoteProxy();
    InitializeParams params = new InitializeParams();
    params.setCapabilities(new MessageJsonHandler(Map.of())
        .getGson()
        .fromJson(capabilities, ClientCapabilities.class));
    params.setInitializationOptions(JsonParser.parseString(settings));
    params.setWorkspaceFolders(folders);
    editor.settings = JsonParser.parseString(settings);
    this.capabilities = wait(server.initialize(params)).getCapabilities();
    server.initialized(new InitializedParams());
  }

  static TestSession push() throws Exception {
    return new TestSession(PUSH, "{}", List.of());
  }

  static TestSession pull() throws Exception {
    return new TestSession(PULL, "{}", List.of());
  }

  static <T> T wait(CompletableFuture<T> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    return answer.get(SECONDS, TimeUnit.SECONDS);
  }

  TextDocumentService documents() {
    return server.getTextDocumentService();
  }

  static TextDocumentIdentifier id(String uri) {
    return new TextDocumentIdentifier(uri);
  }

  void open(String uri, String text) {
    documents()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "plaintext", 1, text)));
  }

  void change(String uri, int version, Range range, String text) {
    TextDocumentContentChangeEvent event = range == null
        ? new TextDocumentContentChangeEvent(text)
        : new TextDocumentContentChangeEvent(range, text);
    documents()
        .didChange(new DidChangeTextDocumentParams(
            new VersionedTextDocumentIdentifier(uri, version), List.of(event)));
  }

  void closeDocument(String uri) {
    documents().didClose(new DidCloseTextDocumentParams(id(uri)));
  }

  List<Either<Command, CodeAction>> actions(String uri, Range range, String... only)
      throws Exception {
    CodeActionContext context = new CodeActionContext(List.of());
    if (only.length > 0) {
      context.setOnly(List.of(only));
    }
    return wait(documents().codeAction(new CodeActionParams(id(uri), range, context)));
  }

  CodeAction action(String uri, Range range, String titleBegins) throws Exception {
    return actions(uri, range).stream()
        .map(Either::getRight)
        .filter(a -> a.getTitle().startsWith(titleBegins))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no action " + titleBegins));
  }

  Object execute(Command command) throws Exception {
    return execute(command.getCommand(), command.getArguments());
  }

  Object execute(String command, List<Object> arguments) throws Exception {
    return wait(
        server.getWorkspaceService().executeCommand(new ExecuteCommandParams(command, arguments)));
  }

  /** What {@code referlint/coverage} answers. */
  JsonObject coverage(String uri) throws Exception {
    CoverageParams params = new CoverageParams();
    params.setUri(uri);
    return wait(server.coverage(params));
  }

  static Diagnostic only(String rule, List<Diagnostic> diagnostics) {
    List<Diagnostic> found =
        diagnostics.stream().filter(d -> d.getCode().getLeft().equals(rule)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + rule);
    }
    return found.get(0);
  }

  static boolean none(String rule, List<Diagnostic> diagnostics) {
    return diagnostics.stream().noneMatch(d -> rule.equals(d.getCode().getLeft()));
  }

  @Override
  public void close() {
    int status;
    try {
      wait(server.shutdown());
      server.exit();
      status = wait(ended);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
    if (status != 0) {
      throw new AssertionError("ended with " + status);
    }
  }
}
