package org.referlint.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;
import org.referlint.report.Tool;

/** One session with an editor: its life cycle and what the server offers. */
final class ReferlintServer implements LanguageServer, LanguageClientAware, WorkspaceService {
  private static final int ABRUPT = 1;

  private final ExecutorService pool = Executors.newFixedThreadPool(2, ReferlintServer::daemon);
  private final DocumentService documents = new DocumentService(pool);
  private Runnable onExit = () -> {};
  private volatile boolean shutDown;

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "referlint-check");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void connect(LanguageClient client) {
    documents.connect(client);
  }

  /** What to do when the editor says {@code exit}. */
  void onExit(Runnable action) {
    onExit = action;
  }

  int exitStatus() {
    return shutDown ? 0 : ABRUPT;
  }

  void close() {
    pool.shutdownNow();
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    watch(params.getProcessId());
    documents.configure(Client.of(
        Optional.ofNullable(params.getCapabilities()).orElseGet(ClientCapabilities::new)));
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    ServerCapabilities capabilities = new ServerCapabilities();
    capabilities.setTextDocumentSync(sync);
    capabilities.setPositionEncoding(PositionEncodingKind.UTF16);
    capabilities.setHoverProvider(true);
    capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities, new ServerInfo(Tool.NAME, Tool.VERSION)));
  }

  /** An editor that dies without a word must not leave its server behind. */
  private static void watch(@Nullable Integer processId) {
    if (processId != null) {
      ProcessHandle.of(processId).ifPresent(ReferlintServer::endWith);
    }
  }

  @SuppressWarnings(
      "FutureReturnValueIgnored") // The process ends with the future: nobody is left to look at it.
  private static void endWith(ProcessHandle editor) {
    editor.onExit().thenRun(() -> Runtime.getRuntime().halt(ABRUPT));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    onExit.run();
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return this;
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // Traces would hold the text; there are none.
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    documents.reload();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    documents.reload();
  }
}
