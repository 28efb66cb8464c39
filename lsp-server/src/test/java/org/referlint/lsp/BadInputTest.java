package org.referlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Very much of everything, and configurations that are still being written. */
class BadInputTest {
  private static final String URI = "file:///tmp/large.txt";
  private static final String GANG = "compliance/gang-member";
  private static final int LARGE = 20_000_000;
  private static final int MANY = 10_000;

  @Test
  void twentyMegabytesInOneDocument() throws Exception {
    String filler = "The table stands at the window and the chair stands at the door. ";
    String text = filler.repeat(LARGE / filler.length()) + "\n\nMia is a gang member.\n";
    try (TestSession session = TestSession.push()) {
      session.open(URI, text);
      Range before = TestSession.only(GANG, session.editor.of(URI, 1)).getRange();
      session.change(URI, 2, new Range(new Position(0, 0), new Position(0, 0)), "Now\n");
      Range after = TestSession.only(GANG, session.editor.of(URI, 2)).getRange();
      assertEquals(before.getStart().getLine() + 1, after.getStart().getLine());
      assertEquals(before.getStart().getCharacter(), after.getStart().getCharacter());
    }
  }

  @Test
  void tenThousandDocumentsInTheWorkspace(@TempDir Path root) throws Exception {
    Files.writeString(root.resolve(".referlint.yml"), "include: [\"*.txt\"]\n");
    for (int i = 0; i < MANY; i++) {
      Files.writeString(root.resolve("r%05d.txt".formatted(i)), "Mia is a gang member.\n");
    }
    WorkspaceFolder folder = new WorkspaceFolder(root.toUri().toString(), "root");
    try (TestSession session = new TestSession(TestSession.PULL, "{}", List.of(folder))) {
      WorkspaceDiagnosticReport first = pull(session, List.of());
      assertEquals(MANY, first.getItems().size());
      List<PreviousResultId> known = new ArrayList<>();
      first.getItems().forEach(item -> {
        var report = item.getWorkspaceFullDocumentDiagnosticReport();
        TestSession.only(GANG, report.getItems());
        known.add(new PreviousResultId(report.getUri(), report.getResultId()));
      });
      WorkspaceDiagnosticReport second = pull(session, known);
      assertEquals(MANY, second.getItems().size());
      assertTrue(second.getItems().stream()
          .allMatch(item -> item.isWorkspaceUnchangedDocumentDiagnosticReport()));
    }
  }

  private static WorkspaceDiagnosticReport pull(TestSession session, List<PreviousResultId> known)
      throws Exception {
    return TestSession.wait(
        session.server.getWorkspaceService().diagnostic(new WorkspaceDiagnosticParams(known)));
  }

  @Test
  void reportsComeOnTheWayWhereTheEditorAsksForIt(@TempDir Path root) throws Exception {
    Files.writeString(root.resolve(".referlint.yml"), "include: [\"*.txt\"]\n");
    for (int i = 0; i < 120; i++) {
      Files.writeString(root.resolve("r%03d.txt".formatted(i)), "Mia is a gang member.\n");
    }
    WorkspaceFolder folder = new WorkspaceFolder(root.toUri().toString(), "root");
    try (TestSession session = new TestSession(TestSession.PULL, "{}", List.of(folder))) {
      WorkspaceDiagnosticParams params = new WorkspaceDiagnosticParams(List.of());
      params.setPartialResultToken(Either.forLeft("parts"));
      WorkspaceDiagnosticReport rest =
          TestSession.wait(session.server.getWorkspaceService().diagnostic(params));
      assertTrue(rest.getItems().isEmpty());
      int parts = 0;
      int documents = 0;
      while (documents < 120) {
        var part = Editor.next(session.editor.progress);
        assertEquals("parts", part.getToken().getLeft());
        documents += part.getValue().getRight().toString().split("\"uri\"", -1).length - 1;
        parts++;
      }
      assertEquals(3, parts);
    }
  }

  @Test
  void aConfigurationIsCheckedWhileItIsWritten(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve(".referlint.yml"), "victim: child\n");
    String uri = file.toUri().toString();
    try (TestSession session = TestSession.push()) {
      session.open(uri, "victim: child\n");
      session.change(uri, 2, new Range(new Position(0, 8), new Position(0, 13)), "elder");
      List<Diagnostic> wrong = session.editor.of(uri);
      assertTrue(
          wrong.get(0).getMessage().getLeft().contains("unknown value 'elder'"), wrong.toString());
      session.change(uri, 3, null, "victim: adult\nrules:\n  compliance/gang-membre: off\n");
      List<Diagnostic> rule = session.editor.of(uri);
      assertEquals(2, rule.get(0).getRange().getStart().getLine());
      assertTrue(rule.get(0).getMessage().getLeft().contains("gang-member"), rule.toString());
      session.closeDocument(uri);
    }
    assertEquals("victim: child\n", Files.readString(file));
  }
}
