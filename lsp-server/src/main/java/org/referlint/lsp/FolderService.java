package org.referlint.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** The folders, files and settings of the editor, and its commands. Work on whole folders has a thread of its own. */
final class FolderService {
  private final Session session;
  private final Executor background;
  private final Commands commands;
  private final WorkspaceDiagnostics diagnostics;
  private final Map<Either<String, Integer>, CompletableFuture<?>> running =
      new ConcurrentHashMap<>();
  private volatile boolean hintsRegistered;

  FolderService(Session session, Executor background) {
    this.session = session;
    this.background = background;
    this.commands = new Commands(session);
    this.diagnostics = new WorkspaceDiagnostics(session);
  }

  /** The evidence map of an open document; null where it is not open. */
  CompletableFuture<@Nullable JsonObject> coverage(CoverageParams params) {
    return commands.coverage(params.getUri());
  }

  /** The editor is ready: tells it what to watch, and asks for the user's settings. */
  void begin() {
    Client client = session.client();
    List<JsonObject> registrations = new ArrayList<>();
    if (client.registersWatchedFiles()) {
      JsonObject watcher = new JsonObject();
      watcher.addProperty("globPattern", "**/*.yml");
      JsonArray watchers = new JsonArray();
      watchers.add(watcher);
      JsonObject options = new JsonObject();
      options.add("watchers", watchers);
      JsonObject files = registration("referlint-files", "workspace/didChangeWatchedFiles");
      files.add("registerOptions", options);
      registrations.add(files);
    }
    if (client.registersConfigurationChanges()) {
      registrations.add(registration("referlint-settings", "workspace/didChangeConfiguration"));
    }
    if (!registrations.isEmpty()) {
      register(registrations);
    }
    askForSettings();
  }

  private static JsonObject registration(String id, String method) {
    JsonObject registration = new JsonObject();
    registration.addProperty("id", id);
    registration.addProperty("method", method);
    return registration;
  }

  private void register(List<JsonObject> registrations) {
    session.editor().ifPresent(editor -> unheeded(editor.register(registrations)));
  }

  /** For answers that carry nothing; an editor that refuses is served without. */
  private static void unheeded(CompletableFuture<?> answer) {
    answer.exceptionally(e -> null);
  }

  private void askForSettings() {
    Optional<RemoteEditor> editor = session.editor();
    if (!session.client().answersConfiguration() || editor.isEmpty()) {
      return;
    }
    unheeded(editor.get().configuration(Settings.SECTION).thenAccept(answers -> {
      if (!answers.isEmpty()) {
        take(answers.get(0));
      }
    }));
  }

  private void take(@Nullable JsonElement json) {
    Settings now = Settings.of(json);
    if (!now.equals(session.settings())) {
      session.configure(now, session.roots());
      if (now.inlayHints() && session.client().registersHints() && !hintsRegistered) {
        hintsRegistered = true;
        JsonObject hints = registration("referlint-hints", "textDocument/inlayHint");
        hints.add("registerOptions", new JsonObject());
        register(List.of(hints));
      }
    }
  }

  void didChangeConfiguration(DidChangeConfigurationParams params) {
    if (session.client().answersConfiguration()) {
      askForSettings();
    } else {
      take(Json.of(params.getSettings()));
    }
  }

  void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    if (params.getChanges().stream()
        .anyMatch(change -> WorkspaceFiles.isConfiguration(change.getUri()))) {
      session.reload();
    }
  }

  void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    List<Path> roots = new ArrayList<>(session.roots());
    roots.removeAll(WorkspaceFiles.roots(params.getEvent().getRemoved()));
    roots.addAll(WorkspaceFiles.roots(params.getEvent().getAdded()));
    session.configure(session.settings(), roots);
  }

  CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
    return CompletableFutures.computeAsync(
        background,
        cancel -> diagnostics.report(
            Optional.ofNullable(params.getPreviousResultIds()).orElse(List.of()),
            Optional.ofNullable(params.getPartialResultToken()),
            cancel));
  }

  CompletableFuture<@Nullable Object> executeCommand(ExecuteCommandParams params) {
    return params.getCommand().equals(Commands.CHECK_WORKSPACE)
        ? checkAll(params)
        : commands.execute(params);
  }

  private CompletableFuture<@Nullable Object> checkAll(ExecuteCommandParams params) {
    Progress progress = Progress.of(session, Optional.ofNullable(params.getWorkDoneToken()));
    CompletableFuture<@Nullable Object> answer =
        CompletableFutures.computeAsync(background, cancel -> {
          progress.begin();
          WorkspaceDiagnostics.Sum sum = new WorkspaceDiagnostics.Sum(0, 0, 0);
          try {
            sum = diagnostics.checkAll(cancel, progress);
          } finally {
            progress.end(sum);
          }
          session.refreshes().all();
          return sum;
        });
    progress.token().ifPresent(token -> {
      running.put(token, answer);
      unheeded(answer.whenComplete((sum, error) -> running.remove(token)));
    });
    return answer;
  }

  /** The user has seen enough. */
  void cancel(Either<String, Integer> token) {
    CompletableFuture<?> check = running.get(token);
    if (check != null) {
      check.cancel(true);
    }
  }
}
