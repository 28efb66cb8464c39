package org.referlint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.eclipse.lsp4j.MarkupKind;

/**
 * What an editor can do; everything that it does not announce it is taken not to have. Read from its announcement as it
 * came: the library's types for it are hundreds, and to look over them takes longer than the check of a text. Immutable.
 */
final class Client {
  /** An editor that can do nothing beyond the protocol's core. */
  static final Client UNKNOWN = new Client(new JsonObject());

  private static final String TEXT = "textDocument";
  private static final String WORKSPACE = "workspace";
  private static final String PUSHED = "publishDiagnostics";
  private static final String PULLED = "diagnostic";
  private static final String REFRESH = "refreshSupport";
  private static final String DYNAMIC = "dynamicRegistration";

  private final JsonElement capabilities;
  private final Encoding encoding;

  /** Asked for each diagnostic of a text, which may have a thousand. */
  private final boolean relatedInformation;

  /**
   * An editor.
   *
   * @param capabilities the {@code capabilities} of its {@code initialize}; nobody changes them
   */
  Client(JsonElement capabilities) {
    this.capabilities = capabilities;
    relatedInformation = inDiagnostics("relatedInformation");

    encoding = Encoding.agreed(Json.texts(capabilities, "general", "positionEncodings"));
  }

  private boolean has(String... names) {
    return Json.at(capabilities, names).isPresent();
  }

  private boolean says(String... names) {
    return Json.flag(capabilities, names).orElse(false);
  }

  /** In what units it counts columns. */
  Encoding encoding() {
    return encoding;
  }

  /** The first kind of text that it names for something; plain text where it names none. */
  private String format(String... names) {
    List<String> formats = Json.texts(capabilities, names);
    return !formats.isEmpty() && formats.get(0).equals(MarkupKind.MARKDOWN)
        ? MarkupKind.MARKDOWN
        : MarkupKind.PLAINTEXT;
  }

  /** The kind of text a hover takes. */
  String hoverFormat() {
    return format(TEXT, "hover", "contentFormat");
  }

  /** The kind of text the documentation of a completion takes. */
  String completionFormat() {
    return format(TEXT, "completion", "completionItem", "documentationFormat");
  }

  /** Whether it asks for diagnostics; then none are sent unasked. */
  boolean pullsDiagnostics() {
    return has(TEXT, PULLED);
  }

  boolean takesVersionedDiagnostics() {
    return says(TEXT, PUSHED, "versionSupport");
  }

  /** Whether diagnostics, sent or asked for, may carry something. */
  private boolean inDiagnostics(String name) {
    return says(TEXT, PUSHED, name) || says(TEXT, PULLED, name);
  }

  /** Whether diagnostics may carry related places; what holds for those sent holds for those asked for. */
  boolean takesRelatedInformation() {
    return relatedInformation;
  }

  boolean takesCodeDescription() {
    return inDiagnostics("codeDescriptionSupport");
  }

  boolean takesDiagnosticData() {
    return inDiagnostics("dataSupport");
  }

  /** Whether diagnostics may carry tags. */
  boolean takesDiagnosticTags() {
    return has(TEXT, PUSHED, "tagSupport") || has(TEXT, PULLED, "tagSupport");
  }

  /** Whether it takes code actions, and not commands only. */
  boolean takesCodeActionLiterals() {
    return has(TEXT, "codeAction", "codeActionLiteralSupport");
  }

  /** Whether edits may name the version of the document that they are made for. */
  boolean takesVersionedEdits() {
    return says(WORKSPACE, "workspaceEdit", "documentChanges");
  }

  boolean appliesEdits() {
    return says(WORKSPACE, "applyEdit");
  }

  boolean answersConfiguration() {
    return says(WORKSPACE, "configuration");
  }

  boolean registersConfigurationChanges() {
    return says(WORKSPACE, "didChangeConfiguration", DYNAMIC);
  }

  boolean registersWatchedFiles() {
    return says(WORKSPACE, "didChangeWatchedFiles", DYNAMIC);
  }

  boolean registersHints() {
    return says(TEXT, "inlayHint", DYNAMIC);
  }

  boolean refreshesDiagnostics() {
    return says(WORKSPACE, "diagnostics", REFRESH);
  }

  boolean refreshesLenses() {
    return says(WORKSPACE, "codeLens", REFRESH);
  }

  boolean refreshesHints() {
    return says(WORKSPACE, "inlayHint", REFRESH);
  }

  boolean showsProgress() {
    return says("window", "workDoneProgress");
  }

  /** Whether symbols may hold symbols. */
  boolean nestsSymbols() {
    return says(TEXT, "documentSymbol", "hierarchicalDocumentSymbolSupport");
  }

  /** Whether a place may be linked to with the words it was asked from. */
  boolean linksDefinitions() {
    return says(TEXT, "definition", "linkSupport");
  }

  boolean preparesRename() {
    return says(TEXT, "rename", "prepareSupport");
  }
}
