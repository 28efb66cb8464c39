package org.referlint.lsp;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;
import org.referlint.config.ConfigurationReader;
import org.referlint.config.Configurations;
import org.referlint.engine.Linter;
import org.referlint.text.TextRange;

/**
 * The documents that are open in the editor. Messages come in one after the other on one thread, which only takes
 * snapshots; checks run on the pool, and of several states of a document only the newest is published.
 */
final class DocumentService implements TextDocumentService {
  private final Map<String, OpenDocument> open = new ConcurrentHashMap<>();
  private final Executor pool;

  /** Held while diagnostics go out, so that those of an old state never follow those of a newer one. */
  private final Object publishing = new Object();

  private volatile Client client = Client.UNKNOWN;
  /** Used by the thread that takes messages, and by no other. */
  private Configurations configurations = new Configurations(Optional.empty(), Optional.empty());

  private volatile @Nullable LanguageClient editor;

  DocumentService(Executor pool) {
    this.pool = pool;
  }

  void connect(LanguageClient remote) {
    editor = remote;
  }

  void configure(Client abilities) {
    client = abilities;
  }

  /** Reads configurations and local dictionaries again and checks everything with them. */
  void reload() {
    configurations = new Configurations(Optional.empty(), Optional.empty());
    open.replaceAll((uri, document) -> document.with(linter(uri)));
    open.values().forEach(this::publish);
  }

  private Linter linter(String uri) {
    Configurations.Loaded loaded = configurations.forFile(path(uri));
    if (!loaded.error().isEmpty() && editor != null) {
      editor.showMessage(new MessageParams(MessageType.Error, loaded.error()));
    }
    return loaded.linter().orElseGet(configurations::shipped);
  }

  private static Path path(String uri) {
    try {
      return Path.of(URI.create(uri));
    } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
      // A document that lies in no file, such as a new one, has the configuration of the working
      // folder.
      return Path.of("untitled");
    }
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    String language = Optional.ofNullable(item.getLanguageId()).orElse("");
    OpenDocument document = new OpenDocument(
        item.getUri(), item.getVersion(), language, item.getText(), linter(item.getUri()));
    open.put(item.getUri(), document);
    publish(document);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier id = params.getTextDocument();
    OpenDocument before = open.get(id.getUri());
    if (before != null) {
      int version = Optional.ofNullable(id.getVersion()).orElse(before.version() + 1);
      OpenDocument now = before.changed(version, params.getContentChanges());
      open.put(id.getUri(), now);
      publish(now);
    }
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    synchronized (publishing) {
      open.remove(uri);
      if (editor != null) {
        editor.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
      }
    }
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    if (params.getTextDocument().getUri().endsWith(ConfigurationReader.FILE_NAME)) {
      reload();
    }
  }

  private void publish(OpenDocument document) {
    pool.execute(() -> {
      if (open.get(document.uri()) != document) {
        return;
      }
      PublishDiagnosticsParams params =
          new PublishDiagnosticsParams(document.uri(), Diagnostics.of(document));
      if (client.versionedDiagnostics()) {
        params.setVersion(document.version());
      }
      LanguageClient receiver = editor;
      synchronized (publishing) {
        if (receiver != null && open.get(document.uri()) == document) {
          receiver.publishDiagnostics(params);
        }
      }
    });
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    OpenDocument document = open.get(params.getTextDocument().getUri());
    if (document == null) {
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFutures.computeAsync(pool, cancel -> {
      cancel.checkCanceled();
      int offset = Positions.offset(params.getPosition(), document.source());
      return Diagnostics.hover(document, offset, client.markdownHover()).orElse(null);
    });
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    OpenDocument document = open.get(params.getTextDocument().getUri());
    List<String> only =
        Optional.ofNullable(params.getContext().getOnly()).orElse(List.of(CodeActionKind.QuickFix));
    boolean asked = only.contains(CodeActionKind.QuickFix) || only.contains(CodeActionKind.Empty);
    if (document == null || !asked || !client.codeActionLiterals()) {
      return CompletableFuture.completedFuture(List.of());
    }
    return CompletableFutures.computeAsync(pool, cancel -> {
      cancel.checkCanceled();
      TextRange range = Positions.range(params.getRange(), document.source());
      return Diagnostics.fixes(document, range).stream()
          .map(action -> Either.<Command, CodeAction>forRight(action))
          .toList();
    });
  }
}
