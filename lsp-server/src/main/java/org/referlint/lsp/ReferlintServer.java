package org.referlint.lsp;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;
import org.referlint.engine.Linter;
import org.referlint.report.Tool;

/** One session with an editor: its life cycle and what the server offers. */
final class ReferlintServer implements LanguageServer, LanguageClientAware {
  private static final int ABRUPT = 1;
  private static final int THREADS = 2;

  private final ExecutorService pool =
      Executors.newFixedThreadPool(THREADS, work -> daemon(work, "referlint-check"));
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(work -> daemon(work, "referlint-workspace"));

  /** Loads while the editor is still saying what it can do. */
  private final CompletableFuture<Linter> linter =
      CompletableFuture.supplyAsync(Linter::shipped, pool);

  private final Session session = new Session(pool, linter);
  private final DocumentService documents = new DocumentService(session);
  private final FolderService folders = new FolderService(session, background);
  private Runnable onExit = () -> {};
  private volatile boolean shutDown;

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void connect(LanguageClient client) {
    session.connect(client);
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
    background.shutdownNow();
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    watch(params.getProcessId());
    Client client = new Client(
        Optional.ofNullable(params.getCapabilities()).orElseGet(ClientCapabilities::new));
    Settings settings = Settings.of(Settings.json(params.getInitializationOptions()));
    session.begin(client, settings, WorkspaceFiles.roots(params));
    return CompletableFuture.completedFuture(
        new InitializeResult(Offer.to(client, settings), new ServerInfo(Tool.NAME, Tool.VERSION)));
  }

  @Override
  public void initialized(InitializedParams params) {
    folders.begin();
  }

  /** An editor that dies without a word must not leave its server behind. */
  private static void watch(@Nullable Integer processId) {
    if (processId != null) {
      ProcessHandle.of(processId)
          .ifPresentOrElse(ReferlintServer::endWith, () -> Runtime.getRuntime().halt(ABRUPT));
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
    return folders;
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // Traces would hold the text; there are none.
  }

  @Override
  public void cancelProgress(WorkDoneProgressCancelParams params) {
    folders.cancel(params.getToken());
  }

  /** The evidence map of an open document; null where it is not open. */
  @JsonRequest("referlint/coverage")
  CompletableFuture<@Nullable JsonObject> coverage(CoverageParams params) {
    return folders.commands().coverage(params.getUri());
  }
}
