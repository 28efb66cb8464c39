package org.referlint.lsp;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.InlayHintCapabilities;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/** What an editor can do; everything that it does not announce it is taken not to have. Immutable. */
final class Client {
  /** An editor that can do nothing beyond the protocol's core. */
  static final Client UNKNOWN = new Client(new ClientCapabilities());

  private final Optional<TextDocumentClientCapabilities> text;
  private final Optional<WorkspaceClientCapabilities> workspace;
  private final Optional<WindowClientCapabilities> window;
  private final Encoding encoding;

  Client(ClientCapabilities capabilities) {
    text = Optional.ofNullable(capabilities.getTextDocument());
    workspace = Optional.ofNullable(capabilities.getWorkspace());
    window = Optional.ofNullable(capabilities.getWindow());
    encoding = Encoding.agreed(Optional.ofNullable(capabilities.getGeneral())
        .map(GeneralClientCapabilities::getPositionEncodings)
        .orElse(List.of()));
  }

  private boolean inText(Function<TextDocumentClientCapabilities, Boolean> ability) {
    return text.map(ability).orElse(false);
  }

  private boolean inWorkspace(Function<WorkspaceClientCapabilities, Boolean> ability) {
    return workspace.map(ability).orElse(false);
  }

  private Optional<PublishDiagnosticsCapabilities> diagnostics() {
    return text.map(TextDocumentClientCapabilities::getPublishDiagnostics);
  }

  private Optional<CodeActionCapabilities> codeAction() {
    return text.map(TextDocumentClientCapabilities::getCodeAction);
  }

  /** In what units it counts columns. */
  Encoding encoding() {
    return encoding;
  }

  /** The kind of text a hover takes: the first that it names, plain text where it names none. */
  String hoverFormat() {
    return text.map(TextDocumentClientCapabilities::getHover)
        .map(HoverCapabilities::getContentFormat)
        .filter(formats -> !formats.isEmpty())
        .map(formats -> formats.get(0))
        .filter(MarkupKind.MARKDOWN::equals)
        .orElse(MarkupKind.PLAINTEXT);
  }

  /** The kind of text the documentation of a completion takes. */
  String completionFormat() {
    return text.map(TextDocumentClientCapabilities::getCompletion)
        .map(CompletionCapabilities::getCompletionItem)
        .map(item -> item.getDocumentationFormat())
        .filter(formats -> !formats.isEmpty())
        .map(formats -> formats.get(0))
        .filter(MarkupKind.MARKDOWN::equals)
        .orElse(MarkupKind.PLAINTEXT);
  }

  /** Whether it asks for diagnostics; then none are sent unasked. */
  boolean pullsDiagnostics() {
    return text.map(TextDocumentClientCapabilities::getDiagnostic).isPresent();
  }

  boolean takesVersionedDiagnostics() {
    return diagnostics().map(PublishDiagnosticsCapabilities::getVersionSupport).orElse(false);
  }

  /** Whether diagnostics may carry related places; what holds for those sent holds for those asked for. */
  boolean takesRelatedInformation() {
    return diagnostics()
            .map(PublishDiagnosticsCapabilities::getRelatedInformation)
            .orElse(false)
        || inText(t -> t.getDiagnostic() != null
            && Boolean.TRUE.equals(t.getDiagnostic().getRelatedInformation()));
  }

  boolean takesCodeDescription() {
    return diagnostics()
            .map(PublishDiagnosticsCapabilities::getCodeDescriptionSupport)
            .orElse(false)
        || inText(t -> t.getDiagnostic() != null
            && Boolean.TRUE.equals(t.getDiagnostic().getCodeDescriptionSupport()));
  }

  boolean takesDiagnosticData() {
    return diagnostics().map(PublishDiagnosticsCapabilities::getDataSupport).orElse(false)
        || inText(t ->
            t.getDiagnostic() != null && Boolean.TRUE.equals(t.getDiagnostic().getDataSupport()));
  }

  /** Whether diagnostics may carry tags. */
  boolean takesDiagnosticTags() {
    return diagnostics().map(PublishDiagnosticsCapabilities::getTagSupport).isPresent()
        || inText(t -> t.getDiagnostic() != null && t.getDiagnostic().getTagSupport() != null);
  }

  /** Whether it takes code actions, and not commands only. */
  boolean takesCodeActionLiterals() {
    return codeAction().map(CodeActionCapabilities::getCodeActionLiteralSupport).isPresent();
  }

  /** Whether edits may name the version of the document that they are made for. */
  boolean takesVersionedEdits() {
    return workspace
        .map(WorkspaceClientCapabilities::getWorkspaceEdit)
        .map(WorkspaceEditCapabilities::getDocumentChanges)
        .orElse(false);
  }

  boolean appliesEdits() {
    return inWorkspace(w -> Boolean.TRUE.equals(w.getApplyEdit()));
  }

  boolean answersConfiguration() {
    return inWorkspace(w -> Boolean.TRUE.equals(w.getConfiguration()));
  }

  boolean registersConfigurationChanges() {
    return workspace
        .map(WorkspaceClientCapabilities::getDidChangeConfiguration)
        .map(DidChangeConfigurationCapabilities::getDynamicRegistration)
        .orElse(false);
  }

  boolean registersWatchedFiles() {
    return workspace
        .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
        .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
        .orElse(false);
  }

  boolean registersHints() {
    return text.map(TextDocumentClientCapabilities::getInlayHint)
        .map(InlayHintCapabilities::getDynamicRegistration)
        .orElse(false);
  }

  boolean refreshesDiagnostics() {
    return workspace
        .map(WorkspaceClientCapabilities::getDiagnostics)
        .map(DiagnosticWorkspaceCapabilities::getRefreshSupport)
        .orElse(false);
  }

  boolean refreshesLenses() {
    return workspace
        .map(WorkspaceClientCapabilities::getCodeLens)
        .map(CodeLensWorkspaceCapabilities::getRefreshSupport)
        .orElse(false);
  }

  boolean refreshesHints() {
    return workspace
        .map(WorkspaceClientCapabilities::getInlayHint)
        .map(InlayHintWorkspaceCapabilities::getRefreshSupport)
        .orElse(false);
  }

  boolean showsProgress() {
    return window.map(WindowClientCapabilities::getWorkDoneProgress).orElse(false);
  }

  /** Whether symbols may hold symbols. */
  boolean nestsSymbols() {
    return text.map(TextDocumentClientCapabilities::getDocumentSymbol)
        .map(DocumentSymbolCapabilities::getHierarchicalDocumentSymbolSupport)
        .orElse(false);
  }

  /** Whether a place may be linked to with the words it was asked from. */
  boolean linksDefinitions() {
    return inText(
        t -> t.getDefinition() != null && Boolean.TRUE.equals(t.getDefinition().getLinkSupport()));
  }

  boolean preparesRename() {
    return text.map(TextDocumentClientCapabilities::getRename)
        .map(RenameCapabilities::getPrepareSupport)
        .orElse(false);
  }
}
