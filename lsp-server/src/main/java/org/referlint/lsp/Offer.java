package org.referlint.lsp;

import java.util.List;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InlayHintRegistrationOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.referlint.report.Tool;

/** What the server offers to an editor. */
final class Offer {
  private Offer() {}

  static ServerCapabilities to(Client client, Settings settings) {
    ServerCapabilities offer = new ServerCapabilities();
    offer.setPositionEncoding(client.encoding().id());
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    offer.setTextDocumentSync(sync);
    if (client.pullsDiagnostics()) {
      DiagnosticRegistrationOptions diagnostics = new DiagnosticRegistrationOptions(false, true);
      diagnostics.setIdentifier(Tool.NAME);
      offer.setDiagnosticProvider(diagnostics);
    }
    offer.setHoverProvider(true);
    offer.setCodeActionProvider(new CodeActionOptions(CodeActions.KINDS));
    // Some editors show lenses without announcing it.
    offer.setCodeLensProvider(new CodeLensOptions(false));
    if (settings.inlayHints()) {
      // Where they are off nobody need ask; switched on later they are registered.
      offer.setInlayHintProvider(new InlayHintRegistrationOptions());
    }
    offer.setDocumentSymbolProvider(true);
    offer.setDefinitionProvider(true);
    offer.setRenameProvider(
        client.preparesRename() ? Either.forRight(new RenameOptions(true)) : Either.forLeft(true));
    offer.setDocumentLinkProvider(new DocumentLinkOptions(false));
    offer.setCompletionProvider(new CompletionOptions(false, List.of()));
    offer.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.ALL));
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    offer.setWorkspace(new WorkspaceServerCapabilities(folders));
    return offer;
  }
}
