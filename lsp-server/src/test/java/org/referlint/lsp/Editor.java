package org.referlint.lsp;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Takes what the server says and keeps it for the test to look at. */
final class Editor implements LanguageClient {
  private static final int SECONDS = 30;

  final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
  final BlockingQueue<MessageParams> messages = new LinkedBlockingQueue<>();
  final BlockingQueue<MessageParams> logged = new LinkedBlockingQueue<>();
  final BlockingQueue<RegistrationParams> registered = new LinkedBlockingQueue<>();
  final BlockingQueue<ApplyWorkspaceEditParams> edits = new LinkedBlockingQueue<>();
  final BlockingQueue<ProgressParams> progress = new LinkedBlockingQueue<>();
  final BlockingQueue<String> refreshed = new LinkedBlockingQueue<>();
  volatile Object settings = new com.google.gson.JsonObject();

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    published.add(diagnostics);
  }

  @Override
  public void showMessage(MessageParams message) {
    messages.add(message);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object event) {
    throw new AssertionError("nothing is to leave the machine");
  }

  @Override
  public void logMessage(MessageParams message) {
    logged.add(message);
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    registered.add(params);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
    edits.add(params);
    return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
  }

  @Override
  public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
    return CompletableFuture.completedFuture(List.of(settings));
  }

  @Override
  public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void notifyProgress(ProgressParams params) {
    progress.add(params);
  }

  @Override
  public CompletableFuture<Void> refreshDiagnostics() {
    refreshed.add("diagnostics");
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> refreshCodeLenses() {
    refreshed.add("lenses");
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> refreshInlayHints() {
    refreshed.add("hints");
    return CompletableFuture.completedFuture(null);
  }

  /** What comes next into a queue. */
  static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("the server did not say what was expected");
    }
    return next;
  }

  /** The diagnostics of a version of a document, passing over those of others. */
  List<Diagnostic> of(String uri, int version) throws InterruptedException {
    while (true) {
      PublishDiagnosticsParams next = next(published);
      if (next.getUri().equals(uri) && next.getVersion() != null && next.getVersion() == version) {
        return next.getDiagnostics();
      }
    }
  }

  /** The next diagnostics of a file, whatever its version. */
  List<Diagnostic> of(String uri) throws InterruptedException {
    while (true) {
      PublishDiagnosticsParams next = next(published);
      if (next.getUri().equals(uri)) {
        return next.getDiagnostics();
      }
    }
  }
}
