package org.referlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKindCapabilities;
import org.eclipse.lsp4j.CodeActionLiteralSupportCapabilities;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referlint.text.SourceText;

/** Whole sessions over pipes: an editor at one end, the server at the other. */
class ServerSessionTest {
  private static final String URI = "file:///tmp/referral.txt";

  private final Editor editor = new Editor();
  private LanguageServer server;
  private CompletableFuture<Integer> ended;

  /** Takes what the server says. */
  private static final class Editor implements LanguageClient {
    final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    final BlockingQueue<MessageParams> messages = new LinkedBlockingQueue<>();

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      published.add(diagnostics);
    }

    @Override
    public void showMessage(MessageParams message) {
      messages.add(message);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams request) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object event) {
      throw new AssertionError("nothing is to leave the machine");
    }

    @Override
    public void logMessage(MessageParams message) {
      throw new AssertionError("nothing is to be logged");
    }

    /** The diagnostics of a version, passing over those of versions before. */
    List<Diagnostic> of(int version) throws InterruptedException {
      while (true) {
        PublishDiagnosticsParams next = published.poll(30, TimeUnit.SECONDS);
        if (next == null) {
          throw new AssertionError("no diagnostics of version " + version);
        }
        if (next.getVersion() != null && next.getVersion() == version) {
          return next.getDiagnostics();
        }
      }
    }
  }

  @BeforeEach
  void start() throws Exception {
    PipedInputStream toServer = new PipedInputStream(1 << 16);
    PipedInputStream toEditor = new PipedInputStream(1 << 16);
    PipedOutputStream fromEditor = new PipedOutputStream(toServer);
    PipedOutputStream fromServer = new PipedOutputStream(toEditor);
    ended = CompletableFuture.supplyAsync(() -> ServerLauncher.serve(toServer, fromServer));
    var launcher = LSPLauncher.createClientLauncher(editor, toEditor, fromEditor);
    assertFalse(launcher.startListening().isDone());
    server = launcher.getRemoteProxy();
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities());
    var capabilities = server.initialize(params).get(30, TimeUnit.SECONDS).getCapabilities();
    assertEquals("utf-16", capabilities.getPositionEncoding());
  }

  private static ClientCapabilities capabilities() {
    TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
    text.setHover(new HoverCapabilities(List.of("plaintext"), false));
    PublishDiagnosticsCapabilities diagnostics = new PublishDiagnosticsCapabilities();
    diagnostics.setVersionSupport(true);
    text.setPublishDiagnostics(diagnostics);
    text.setCodeAction(new CodeActionCapabilities(
        new CodeActionLiteralSupportCapabilities(
            new CodeActionKindCapabilities(List.of("quickfix"))),
        false));
    ClientCapabilities capabilities = new ClientCapabilities();
    capabilities.setTextDocument(text);
    return capabilities;
  }

  @AfterEach
  void stop() throws Exception {
    server.shutdown().get(30, TimeUnit.SECONDS);
    server.exit();
    assertEquals(0, ended.get(30, TimeUnit.SECONDS));
  }

  private void open(String uri, String text) {
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "plaintext", 1, text)));
  }

  private void change(String uri, int version, Range range, String text) {
    TextDocumentContentChangeEvent event = range == null
        ? new TextDocumentContentChangeEvent(text)
        : new TextDocumentContentChangeEvent(range, text);
    server
        .getTextDocumentService()
        .didChange(new DidChangeTextDocumentParams(
            new VersionedTextDocumentIdentifier(uri, version), List.of(event)));
  }

  private static Diagnostic only(String rule, List<Diagnostic> diagnostics) {
    List<Diagnostic> found =
        diagnostics.stream().filter(d -> d.getCode().getLeft().equals(rule)).toList();
    assertEquals(1, found.size(), rule);
    return found.get(0);
  }

  @Test
  void diagnosticsOnOpenAndChange() throws Exception {
    open(URI, "😀 Callum Reid, 15, is a gang member.\n");
    Diagnostic found = only("compliance/gang-member", editor.of(1));
    assertEquals(new Range(new Position(0, 25), new Position(0, 36)), found.getRange());
    assertEquals("referlint", found.getSource());
    change(URI, 2, new Range(new Position(0, 22), new Position(0, 36)), "was taken to Hull");
    assertTrue(editor.of(2).stream()
        .noneMatch(d -> d.getCode().getLeft().equals("compliance/gang-member")));
    change(URI, 3, null, "Mia Holt, 14, is streetwise.");
    only("compliance/streetwise", editor.of(3));
  }

  @Test
  void hoverGivesTheReasonInTheEditorsFormat() throws Exception {
    open(URI, "Callum Reid, 15, is a gang member.\n");
    Hover hover = server
        .getTextDocumentService()
        .hover(new HoverParams(new TextDocumentIdentifier(URI), new Position(0, 25)))
        .get(30, TimeUnit.SECONDS);
    assertEquals("plaintext", hover.getContents().getRight().getKind());
    String text = hover.getContents().getRight().getValue();
    assertTrue(
        text.startsWith("compliance/gang-member\n") || text.contains("\ncompliance/gang-member\n"),
        text);
    assertTrue(text.contains("Better:\n- "), text);
  }

  @Test
  void quickFixForEachSuggestion() throws Exception {
    String text = "Callum Reid, 15, is a gang member.\n";
    open(URI, text);
    Diagnostic found = only("compliance/gang-member", editor.of(1));
    CodeActionParams params = new CodeActionParams(
        new TextDocumentIdentifier(URI),
        found.getRange(),
        new CodeActionContext(List.of(found), List.of("quickfix")));
    List<CodeAction> actions =
        server.getTextDocumentService().codeAction(params).get(30, TimeUnit.SECONDS).stream()
            .map(either -> either.getRight())
            .toList();
    assertFalse(actions.isEmpty());
    assertTrue(actions.get(0).getIsPreferred());
    TextEdit edit = actions.get(0).getEdit().getChanges().get(URI).get(0);
    change(URI, 2, edit.getRange(), edit.getNewText());
    assertTrue(editor.of(2).stream()
        .noneMatch(d -> d.getCode().getLeft().equals("compliance/gang-member")));
  }

  @Test
  void closingClearsTheDiagnostics() throws Exception {
    open(URI, "Callum Reid, 15, is a gang member.\n");
    editor.of(1);
    server
        .getTextDocumentService()
        .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(URI)));
    assertEquals(List.of(), editor.published.poll(30, TimeUnit.SECONDS).getDiagnostics());
  }

  @Test
  void manyEditsGiveTheSameAsAFreshText() throws Exception {
    Random random = new Random(41);
    String text =
        "Callum Reid, 15, is a gang member.\r\nHe is 😀 streetwise.\n\nShe chose to go back.\n";
    open(URI, text);
    String[] parts = {
      "gang member ", "\n", "\r\n", "😀", "he was not ", "\"", "\n\n", "e\u0301", "Child A "
    };
    int version = 1;
    for (int i = 0; i < 150; i++) {
      SourceText source = SourceText.of(URI, text);
      int start = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), start + random.nextInt(5));
      String part = parts[random.nextInt(parts.length)];
      Range range = new Range(position(source, start), position(source, end));
      text = Positions.replaced(source, range, part).text();
      change(URI, ++version, range, part);
    }
    List<Diagnostic> edited = editor.of(version);
    open("file:///tmp/fresh.txt", text);
    assertEquals(editor.of(1), edited);
  }

  private static Position position(SourceText source, int offset) {
    var place = source.lines().lineColumn(offset);
    return new Position(place.line(), place.column());
  }

  @Test
  void configurationBesideTheDocumentCounts(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve(".referlint.yml"), "rules:\n  compliance/gang-member: hint\n");
    String uri = folder.resolve("a.txt").toUri().toString();
    open(uri, "Callum Reid, 15, is a gang member.\n");
    assertEquals(4, only("compliance/gang-member", editor.of(1)).getSeverity().getValue());
  }

  @Test
  void brokenConfigurationIsSaidAndTheTextStillChecked(@TempDir Path folder)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve(".referlint.yml"), "vicitm: child\n");
    String uri = folder.resolve("a.txt").toUri().toString();
    open(uri, "Callum Reid, 15, is a gang member.\n");
    only("compliance/gang-member", editor.of(1));
    assertTrue(
        editor.messages.poll(30, TimeUnit.SECONDS).getMessage().contains("unknown key 'vicitm'"));
  }
}
