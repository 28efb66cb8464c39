package org.referlint.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.referlint.report.Tool;

/** What the server offers to an editor, in the words of the protocol: it is the first answer, and its types need not load. */
final class Offer {
  /** The editor sends what changed and not the whole text. */
  private static final int INCREMENTAL = 2;

  private Offer() {}

  /** The answer to {@code initialize}. */
  static JsonObject to(Client client, Settings settings) {
    JsonObject answer = new JsonObject();
    answer.add("capabilities", capabilities(client, settings));
    JsonObject server = new JsonObject();
    server.addProperty("name", Tool.NAME);
    server.addProperty("version", Tool.VERSION);
    answer.add("serverInfo", server);
    return answer;
  }

  private static JsonObject capabilities(Client client, Settings settings) {
    JsonObject offer = new JsonObject();
    offer.addProperty("positionEncoding", client.encoding().id());
    JsonObject sync = flag("openClose", true);
    sync.addProperty("change", INCREMENTAL);
    sync.add("save", flag("includeText", false));
    offer.add("textDocumentSync", sync);
    if (client.pullsDiagnostics()) {
      JsonObject diagnostics = flag("interFileDependencies", false);
      diagnostics.addProperty("workspaceDiagnostics", true);
      diagnostics.addProperty("identifier", Tool.NAME);
      offer.add("diagnosticProvider", diagnostics);
    }
    offer.addProperty("hoverProvider", true);
    offer.add("codeActionProvider", list("codeActionKinds", CodeActions.KINDS));
    // Some editors show lenses without announcing it.
    offer.add("codeLensProvider", flag("resolveProvider", false));
    if (settings.inlayHints()) {
      // Where they are off nobody need ask; switched on later they are registered.
      offer.addProperty("inlayHintProvider", true);
    }
    offer.addProperty("documentSymbolProvider", true);
    offer.addProperty("definitionProvider", true);
    if (client.preparesRename()) {
      offer.add("renameProvider", flag("prepareProvider", true));
    } else {
      offer.addProperty("renameProvider", true);
    }
    offer.add("documentLinkProvider", flag("resolveProvider", false));
    offer.add("completionProvider", flag("resolveProvider", false));
    offer.add("executeCommandProvider", list("commands", Commands.ALL));
    JsonObject folders = flag("supported", true);
    folders.addProperty("changeNotifications", true);
    JsonObject workspace = new JsonObject();
    workspace.add("workspaceFolders", folders);
    offer.add("workspace", workspace);
    return offer;
  }

  private static JsonObject flag(String name, boolean value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  private static JsonObject list(String name, List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    JsonObject object = new JsonObject();
    object.add(name, array);
    return object;
  }
}
