package org.referlint.lsp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.referlint.finding.Fix;

/** Changes of a document in the form that the editor takes. */
final class Edits {
  private Edits() {}

  /** Replaces what some fixes replace; they must not overlap. */
  static WorkspaceEdit of(List<Fix> fixes, Checked checked, Client client) {
    return ofEdits(
        fixes.stream()
            .map(fix -> new TextEdit(checked.positions().of(fix.range()), fix.replacement()))
            .toList(),
        checked,
        client);
  }

  /** Makes some edits, each at its place in the state that was checked. */
  static WorkspaceEdit ofEdits(List<TextEdit> edits, Checked checked, Client client) {
    if (client.takesVersionedEdits()) {
      // An editor whose text has moved on refuses an edit that was made for another version.
      VersionedTextDocumentIdentifier id =
          new VersionedTextDocumentIdentifier(checked.uri(), checked.snapshot().version());
      return new WorkspaceEdit(List.of(Either.forLeft(new TextDocumentEdit(
          id,
          edits.stream()
              .map(e -> Either.<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft(e))
              .toList()))));
    }
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    changes.put(checked.uri(), edits);
    return new WorkspaceEdit(changes);
  }
}
