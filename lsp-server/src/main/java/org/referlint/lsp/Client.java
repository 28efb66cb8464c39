package org.referlint.lsp;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;

/**
 * What the editor can do, as far as the server minds; everything an editor does not announce it is taken not to have.
 *
 * @param markdownHover whether it shows Markdown in a hover, and prefers it
 * @param versionedDiagnostics whether it takes the version of the text that diagnostics are about
 * @param codeActionLiterals whether it takes code actions, and not commands only
 */
record Client(boolean markdownHover, boolean versionedDiagnostics, boolean codeActionLiterals) {
  static final Client UNKNOWN = new Client(false, false, false);

  static Client of(ClientCapabilities capabilities) {
    Optional<TextDocumentClientCapabilities> text =
        Optional.ofNullable(capabilities.getTextDocument());
    List<String> formats = text.map(TextDocumentClientCapabilities::getHover)
        .map(HoverCapabilities::getContentFormat)
        .orElse(List.of());
    boolean versions = text.map(TextDocumentClientCapabilities::getPublishDiagnostics)
        .map(PublishDiagnosticsCapabilities::getVersionSupport)
        .orElse(false);
    boolean literals = text.map(TextDocumentClientCapabilities::getCodeAction)
        .map(CodeActionCapabilities::getCodeActionLiteralSupport)
        .isPresent();
    return new Client(
        !formats.isEmpty() && formats.get(0).equals(MarkupKind.MARKDOWN), versions, literals);
  }
}
