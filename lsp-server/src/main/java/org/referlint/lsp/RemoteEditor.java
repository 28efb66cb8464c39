package org.referlint.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.jspecify.annotations.Nullable;

/** The editor, as far as this server asks or tells it something. Safe for all threads. */
final class RemoteEditor {
  /** What an editor can be asked to ask again. */
  enum Shown {
    LENSES("workspace/codeLens/refresh"),
    HINTS("workspace/inlayHint/refresh"),
    DIAGNOSTICS("workspace/diagnostic/refresh");

    private final String method;

    Shown(String method) {
      this.method = method;
    }
  }

  private final Endpoint remote;

  RemoteEditor(Endpoint remote) {
    this.remote = remote;
  }

  void publishDiagnostics(PublishDiagnosticsParams params) {
    remote.notify("textDocument/publishDiagnostics", params);
  }

  void showMessage(MessageParams params) {
    remote.notify("window/showMessage", params);
  }

  void logMessage(MessageParams params) {
    remote.notify("window/logMessage", params);
  }

  void notifyProgress(ProgressParams params) {
    remote.notify("$/progress", params);
  }

  CompletableFuture<?> createProgress(WorkDoneProgressCreateParams params) {
    return remote.request("window/workDoneProgress/create", params);
  }

  /** Registers what is offered beyond the first answer; as JSON, because it goes out before the first diagnostics. */
  CompletableFuture<?> register(List<JsonObject> registrations) {
    JsonArray all = new JsonArray();
    registrations.forEach(all::add);
    JsonObject params = new JsonObject();
    params.add("registrations", all);
    return remote.request("client/registerCapability", params);
  }

  /** Asks for the settings of a section; the answer has one value, as it came. Some editors give it without a list. */
  CompletableFuture<List<JsonElement>> configuration(String section) {
    JsonObject item = new JsonObject();
    item.addProperty("section", section);
    JsonArray items = new JsonArray();
    items.add(item);
    JsonObject params = new JsonObject();
    params.add("items", items);
    return remote
        .request("workspace/configuration", params)
        .thenApply(
            answer -> answer instanceof JsonObject one ? List.of(one) : Json.list(Json.of(answer)));
  }

  /** Asks for an edit; the answer is null where the editor says nothing of it. */
  CompletableFuture<@Nullable ApplyWorkspaceEditResponse> applyEdit(
      ApplyWorkspaceEditParams params) {
    return remote
        .request("workspace/applyEdit", params)
        .thenApply(answer -> answer instanceof JsonElement json
            ? Typed.read(json, ApplyWorkspaceEditResponse.class)
            : null);
  }

  CompletableFuture<?> refresh(Shown shown) {
    return remote.request(shown.method, null);
  }
}
