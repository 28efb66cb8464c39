package org.referlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionContext;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CompletionTriggerKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/** What an editor can ask of a document and have done with it. */
class FeaturesTest {
  private static final String URI = "file:///tmp/referral.txt";
  private static final String GANG = "compliance/gang-member";
  private static final String TEXT = "Callum Reid, 15, is a gang member.\n";

  private static String applied(String text, List<TextEdit> edits) {
    SourceText source = SourceText.of("t", text);
    for (int i = edits.size() - 1; i >= 0; i--) {
      TextRange range =
          new Positions(source, Encoding.UTF_16).range(edits.get(i).getRange());
      source = source.replaced(range, edits.get(i).getNewText());
    }
    return source.text();
  }

  private static List<TextEdit> edits(WorkspaceEdit edit, int version) {
    TextDocumentEdit first = edit.getDocumentChanges().get(0).getLeft();
    assertEquals(version, first.getTextDocument().getVersion());
    return first.getEdits().stream().map(Either::getLeft).toList();
  }

  @Test
  void theBestSuggestionIsAQuickFixAndRemovesItsFinding() throws Exception {
    try (TestSession session = TestSession.push()) {
      session.open(URI, TEXT);
      Range range = TestSession.only(GANG, session.editor.of(URI, 1)).getRange();
      List<CodeAction> actions = session.actions(URI, range, CodeActionKind.QuickFix).stream()
          .map(Either::getRight)
          .toList();
      CodeAction best = actions.get(0);
      assertEquals(CodeActionKind.QuickFix, best.getKind());
      assertTrue(best.getIsPreferred());
      assertEquals(
          1,
          actions.stream()
              .filter(a -> a.getKind().equals(CodeActionKind.QuickFix))
              .count());
      session.change(URI, 2, null, applied(TEXT, edits(best.getEdit(), 1)));
      assertTrue(TestSession.none(GANG, session.editor.of(URI, 2)));
    }
  }

  @Test
  void allSafeFixesAtOnceLeaveNoneToMake() throws Exception {
    String text =
        "Callum is a gang member. Case notes call her a prostitute. He is an illegal immigrant.\n";
    try (TestSession session = TestSession.push()) {
      session.open(URI, text);
      session.editor.of(URI, 1);
      Range all = new Range(new Position(0, 0), new Position(1, 0));
      CodeAction action = session.actions(URI, all, "source.fixAll").get(0).getRight();
      assertEquals("source.fixAll.referlint", action.getKind());
      session.change(URI, 2, null, applied(text, edits(action.getEdit(), 1)));
      List<Diagnostic> left = session.editor.of(URI, 2);
      assertTrue(TestSession.none(GANG, left));
      assertTrue(TestSession.none("compliance/prostitute", left));
      assertTrue(session.actions(URI, all, "source.fixAll.referlint").isEmpty());
    }
  }

  @Test
  void anEditorThatTakesCommandsOnlyHasTheServerApplyTheEdit() throws Exception {
    String client = "{\"textDocument\": {\"publishDiagnostics\": {\"versionSupport\": true}},"
        + " \"workspace\": {\"applyEdit\": true}}";
    try (TestSession session = new TestSession(client, "{}", List.of())) {
      session.open(URI, TEXT);
      Range range = TestSession.only(GANG, session.editor.of(URI, 1)).getRange();
      Command command = session.actions(URI, range).get(0).getLeft();
      session.execute(command);
      WorkspaceEdit edit = Editor.next(session.editor.edits).getEdit();
      assertFalse(applied(TEXT, edit.getChanges().get(URI)).contains("gang member"));
    }
  }

  @Test
  void keepingWordsWritesTheFileBesideTheDocument(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
    String uri = file.toUri().toString();
    try (TestSession session = TestSession.push()) {
      session.open(uri, TEXT);
      Range range = TestSession.only(GANG, session.editor.of(uri, 1)).getRange();
      CodeAction keep =
          session.action(uri, range, "Keep “gang member” in this document: it is a quotation");
      session.execute(keep.getCommand());
      assertTrue(TestSession.none(GANG, session.editor.of(uri, 1)));
    }
    assertEquals("""
        ignore:
          - rule: compliance/gang-member
            words: "gang member"
            reason: "it is a quotation"
        """, Files.readString(folder.resolve("a.txt.referlint.yml")));
    assertEquals(TEXT, Files.readString(file));
  }

  @Test
  void switchingOffAndIgnoringChangeTheConfiguration(@TempDir Path folder) throws Exception {
    Path configuration =
        Files.writeString(folder.resolve(".referlint.yml"), "# ours\nvictim: child\n");
    String uri = Files.writeString(folder.resolve("a.txt"), TEXT + "He is streetwise.\n")
        .toUri()
        .toString();
    try (TestSession session = TestSession.push()) {
      session.open(uri, TEXT + "He is streetwise.\n");
      List<Diagnostic> found = session.editor.of(uri, 1);
      Range gang = TestSession.only(GANG, found).getRange();
      Range streetwise = TestSession.only("compliance/streetwise", found).getRange();
      session.execute(session.action(uri, gang, "Switch " + GANG + " off").getCommand());
      assertTrue(TestSession.none(GANG, session.editor.of(uri, 1)));
      session.execute(
          session.action(uri, streetwise, "Never report “streetwise”").getCommand());
      assertTrue(TestSession.none("compliance/streetwise", session.editor.of(uri, 1)));
    }
    assertEquals(
        "# ours\nvictim: child\nrules:\n  compliance/gang-member: off\nignore:\n  - \"streetwise\"\n",
        Files.readString(configuration));
  }

  @Test
  void everyOccurrenceOfALabelIsReplaced() throws Exception {
    String text =
        "Child A lives in Hull. On 3 May 2024 Child A was missing. Child A1 is not meant.\n";
    try (TestSession session = TestSession.push()) {
      session.open(URI, text);
      Range range = session.editor.of(URI, 1).stream()
          .filter(d -> d.getCode().getLeft().startsWith("anonymised/"))
          .filter(d -> d.getRange().getStart().getCharacter() == 0)
          .findFirst()
          .orElseThrow()
          .getRange();
      CodeAction action = session.action(URI, range, "Replace all 2 “Child A”");
      assertEquals(
          "[full name] lives in Hull. On 3 May 2024 [full name] was missing. Child A1 is not meant.\n",
          applied(text, edits(action.getEdit(), 1)));
    }
  }

  @Test
  void explainingSaysWhy() throws Exception {
    try (TestSession session = TestSession.push()) {
      session.open(URI, TEXT);
      Range range = TestSession.only(GANG, session.editor.of(URI, 1)).getRange();
      Object page =
          session.execute(session.action(URI, range, "Explain " + GANG).getCommand());
      assertTrue(page.toString().contains("# " + GANG));
      assertTrue(Editor.next(session.editor.messages).getMessage().startsWith(GANG + ": "));
    }
  }

  @Test
  void hoverGivesTheReasonInTheEditorsFormat() throws Exception {
    for (String capabilities : List.of(TestSession.PUSH, TestSession.PULL)) {
      try (TestSession session = new TestSession(capabilities, "{}", List.of())) {
        session.open(URI, TEXT);
        Hover hover = TestSession.wait(
            session.documents().hover(new HoverParams(TestSession.id(URI), new Position(0, 25))));
        String kind = hover.getContents().getRight().getKind();
        assertEquals(capabilities.equals(TestSession.PUSH) ? "plaintext" : "markdown", kind);
        String text = hover.getContents().getRight().getValue();
        assertTrue(text.contains(GANG), text);
        assertTrue(text.contains("Better:"), text);
        assertTrue(text.contains("quotation marks"), text);
        assertEquals(kind.equals("markdown"), text.contains("**" + GANG + "**"));
      }
    }
  }

  @Test
  void lensOutlineAndMapAgree() throws Exception {
    try (TestSession session = TestSession.push()) {
      session.open(URI, "Callum Reid, 15, was found in Leeds on 4 May 2024 with three phones.\n");
      String lens = TestSession.wait(
              session.documents().codeLens(new CodeLensParams(TestSession.id(URI))))
          .get(0)
          .getCommand()
          .getTitle();
      JsonObject map = session.coverage(URI);
      assertEquals(
          "%d of %d elements · %d indicator %s · %d finding%s"
              .formatted(
                  map.get("present").getAsInt(),
                  map.get("applicable").getAsInt(),
                  map.get("categories").getAsInt(),
                  map.get("categories").getAsInt() == 1 ? "category" : "categories",
                  map.get("findings").getAsInt(),
                  map.get("findings").getAsInt() == 1 ? "" : "s"),
          lens);
      assertTrue(map.get("markdown").getAsString().startsWith("# Referral coverage\n"));
      List<String> names = TestSession.wait(
              session.documents().documentSymbol(new DocumentSymbolParams(TestSession.id(URI))))
          .stream()
          .map(s -> s.getRight().getName())
          .toList();
      assertTrue(names.contains("Time") && names.contains("Place"), names.toString());
    }
  }

  @Test
  void hintsNameTheEvidenceWhereTheyAreOn() throws Exception {
    try (TestSession session =
        new TestSession(TestSession.PUSH, "{\"inlayHints\": true}", List.of())) {
      String text = "Callum Reid, 15, was found in Leeds on 4 May 2024.\n";
      session.open(URI, text);
      List<InlayHint> hints = TestSession.wait(session
          .documents()
          .inlayHint(new InlayHintParams(
              TestSession.id(URI), new Range(new Position(0, 0), new Position(1, 0)))));
      String labels =
          hints.stream().map(h -> h.getLabel().getLeft()).collect(Collectors.joining(" "));
      assertTrue(labels.contains("time") && labels.contains("place"), labels);
    }
    try (TestSession session = TestSession.push()) {
      assertEquals(null, session.capabilities.getInlayHintProvider());
    }
  }

  private static List<CompletionItem> completions(TestSession session, String uri, Position at)
      throws Exception {
    CompletionParams params = new CompletionParams(TestSession.id(uri), at);
    params.setContext(new CompletionContext(CompletionTriggerKind.Invoked));
    return TestSession.wait(session.documents().completion(params)).getLeft();
  }

  @Test
  void anOutlineIsOfferedAndTheLinterReadsNoneOfItsQuestions() throws Exception {
    for (String name : List.of("/tmp/new.txt", "/tmp/new.md")) {
      String uri = "file://" + name;
      try (TestSession session = TestSession.push()) {
        session.open(uri, "");
        List<Diagnostic> empty = session.editor.of(uri, 1);
        CompletionItem outline = completions(session, uri, new Position(0, 0)).stream()
            .filter(i -> i.getLabel().contains("a child"))
            .findFirst()
            .orElseThrow();
        String text = outline.getTextEdit().getLeft().getNewText();
        assertTrue(text.contains("<!-- "), text);
        session.change(uri, 2, null, text);
        List<Diagnostic> begun = session.editor.of(uri, 2);
        assertTrue(
            begun.stream()
                .allMatch(d -> d.getCode().getLeft().startsWith("coverage/")
                    || d.getCode().getLeft().startsWith("rationale/")
                    || d.getCode().getLeft().equals("anonymised/no-name")),
            begun.toString());
        assertFalse(empty.isEmpty());
      }
    }
  }

  @Test
  void whatIsMissingIsAskedForOnAnEmptyLine() throws Exception {
    try (TestSession session = TestSession.push()) {
      String text = "Callum Reid, 15, was found in Leeds on 4 May 2024 with three phones.\n\n";
      session.open(URI, text);
      List<String> labels = completions(session, URI, new Position(1, 0)).stream()
          .map(CompletionItem::getLabel)
          .toList();
      assertTrue(labels.contains("Missing: suspicion"), labels.toString());
      assertFalse(labels.contains("Missing: time"), labels.toString());
    }
  }

  @Test
  void checkingTheWorkspaceReadsWhatTheConfigurationIncludesAndNothingElse(@TempDir Path root)
      throws Exception {
    Path configured = Files.createDirectories(root.resolve("referrals"));
    Files.writeString(configured.resolve(".referlint.yml"), "include: [\"*.txt\"]\n");
    Files.writeString(configured.resolve("a.txt"), TEXT);
    Files.writeString(configured.resolve("b.md"), TEXT);
    Files.writeString(root.resolve("diary.txt"), TEXT);
    WorkspaceFolder folder = new WorkspaceFolder(root.toUri().toString(), "root");
    try (TestSession session = new TestSession(TestSession.PUSH, "{}", List.of(folder))) {
      JsonObject sum = new Gson()
          .toJsonTree(session.execute(Commands.CHECK_WORKSPACE, List.of()))
          .getAsJsonObject();
      assertEquals(1, sum.get("documents").getAsInt());
      assertTrue(Editor.next(session.editor.published).getUri().endsWith("/a.txt"));
      assertEquals("begin", kind(session));
      String kind = kind(session);
      while (kind.equals("report")) {
        kind = kind(session);
      }
      assertEquals("end", kind);
    }
  }

  private static String kind(TestSession session) throws InterruptedException {
    return Editor.next(session.editor.progress).getValue().getLeft().getKind().name();
  }
}
