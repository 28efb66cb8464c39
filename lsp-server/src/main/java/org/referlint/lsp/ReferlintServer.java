package org.referlint.lsp;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.referlint.engine.Linter;

/** One session with an editor: its life cycle and what the server offers. */
final class ReferlintServer {
  private static final int ABRUPT = 1;
  private static final int THREADS = 2;

  private final ExecutorService pool =
      Executors.newFixedThreadPool(THREADS, work -> daemon(work, "referlint-check"));
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(work -> daemon(work, "referlint-workspace"));

  /** Does a part of each check while the rest is done. */
  private final ExecutorService helper = new ThreadPoolExecutor(
      1,
      1,
      0,
      TimeUnit.SECONDS,
      new LinkedBlockingQueue<>(),
      work -> daemon(work, "referlint-passages"),
      new ThreadPoolExecutor.DiscardPolicy());

  private final Session session;
  private final DocumentService documents;
  private final FolderService folders;
  private Runnable onExit = () -> {};
  private volatile boolean shutDown;

  /**
   * A server for one session.
   *
   * @param linter the shipped linter, which loads while the editor is still saying what it can do
   */
  ReferlintServer(Supplier<Linter> linter) {
    session = new Session(pool, () -> linter.get().helpedBy(helper));
    documents = new DocumentService(session);
    folders = new FolderService(session, background);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  void connect(RemoteEditor editor) {
    session.connect(editor);
  }

  /** What it answers. */
  ServerMethods methods() {
    return new ServerMethods(this, documents, folders);
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
    helper.shutdownNow();
  }

  CompletableFuture<JsonObject> initialize(JsonObject params) {
    Json.number(params, "processId").ifPresent(ReferlintServer::watch);
    Client client = new Client(Json.at(params, "capabilities").orElseGet(JsonObject::new));
    Settings settings = Settings.of(params.get("initializationOptions"));
    session.begin(client, settings, WorkspaceFiles.roots(params));
    return CompletableFuture.completedFuture(Offer.to(client, settings));
  }

  /** An editor that dies without a word must not leave its server behind. */
  private static void watch(long processId) {
    ProcessHandle.of(processId)
        .ifPresentOrElse(ReferlintServer::endWith, () -> Runtime.getRuntime().halt(ABRUPT));
  }

  @SuppressWarnings(
      "FutureReturnValueIgnored") // The process ends with the future: nobody is left to look at it.
  private static void endWith(ProcessHandle editor) {
    editor.onExit().thenRun(() -> Runtime.getRuntime().halt(ABRUPT));
  }

  CompletableFuture<@Nullable Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(null);
  }

  void exit() {
    onExit.run();
  }
}
