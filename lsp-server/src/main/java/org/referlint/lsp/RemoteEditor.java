package org.referlint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.jspecify.annotations.Nullable;

/** The editor, as far as this server asks or tells it something. Safe for all threads. */
final class RemoteEditor {
  private static final String REGISTER = "client/registerCapability";
  private static final String CONFIGURATION = "workspace/configuration";
  private static final String APPLY_EDIT = "workspace/applyEdit";
  private static final String CREATE_PROGRESS = "window/workDoneProgress/create";

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

  /** The forms of the answers that are read, by the names of their methods. */
  static Map<String, JsonRpcMethod> forms() {
    Map<String, JsonRpcMethod> forms = new HashMap<>();
    add(REGISTER, Object.class, forms);
    add(CONFIGURATION, JsonElement.class, forms);
    add(APPLY_EDIT, ApplyWorkspaceEditResponse.class, forms);
    add(CREATE_PROGRESS, Object.class, forms);
    for (Shown shown : Shown.values()) {
      add(shown.method, Object.class, forms);
    }
    return forms;
  }

  private static void add(String method, Type answer, Map<String, JsonRpcMethod> forms) {
    forms.put(method, JsonRpcMethod.request(method, answer));
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
    return remote.request(CREATE_PROGRESS, params);
  }

  CompletableFuture<?> registerCapability(RegistrationParams params) {
    return remote.request(REGISTER, params);
  }

  /** Asks for settings; the answer has one value for each section, as it came. Some editors give the one without a list. */
  CompletableFuture<List<JsonElement>> configuration(ConfigurationParams params) {
    return remote
        .request(CONFIGURATION, params)
        .thenApply(
            answer -> answer instanceof JsonObject one ? List.of(one) : Json.list(Json.of(answer)));
  }

  /** Asks for an edit; the answer is null where the editor says nothing of it. */
  CompletableFuture<@Nullable ApplyWorkspaceEditResponse> applyEdit(
      ApplyWorkspaceEditParams params) {
    return remote.request(APPLY_EDIT, params).thenApply(ApplyWorkspaceEditResponse.class::cast);
  }

  CompletableFuture<?> refresh(Shown shown) {
    return remote.request(shown.method, null);
  }
}
