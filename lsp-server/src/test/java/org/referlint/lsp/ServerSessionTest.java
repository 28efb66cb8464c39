package org.referlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diagnostics as an editor gets them, sent and asked for, and what changes them. */
class ServerSessionTest {
  private static final String URI = "file:///tmp/referral.txt";
  private static final String GANG = "compliance/gang-member";
  private static final String TEXT = "Callum Reid, 15, is a gang member.\n";

  @Test
  void diagnosticsOnOpenAndChange() throws Exception {
    try (TestSession session = TestSession.push()) {
      session.open(URI, "😀 " + TEXT);
      Diagnostic found = TestSession.only(GANG, session.editor.of(URI, 1));
      assertEquals(new Range(new Position(0, 25), new Position(0, 36)), found.getRange());
      assertEquals("referlint", found.getSource());
      session.change(
          URI, 2, new Range(new Position(0, 22), new Position(0, 36)), "was taken to Hull");
      assertTrue(TestSession.none(GANG, session.editor.of(URI, 2)));
      session.change(URI, 3, null, "Mia Holt, 14, is streetwise.");
      TestSession.only("compliance/streetwise", session.editor.of(URI, 3));
    }
  }

  @Test
  void aDiagnosticLinksToThePageOfItsRule() throws Exception {
    try (TestSession session = TestSession.push()) {
      session.open(URI, TEXT);
      Diagnostic found = TestSession.only(GANG, session.editor.of(URI, 1));
      Path page = Setups.path(found.getCodeDescription().getHref()).orElseThrow();
      assertTrue(Files.readString(page).startsWith("# " + GANG));
    }
  }

  @Test
  void pastedPassagesAreTagged() throws Exception {
    try (TestSession session = TestSession.push()) {
      session.open(
          URI,
          "Callum is in care.\n\nFrom: Ann Clerk\nSent: 3 May 2024 10:02\nTo: Bo Reader\nSubject: Visit\n\nHello Bo\n");
      assertTrue(session.editor.of(URI, 1).stream()
          .filter(d -> d.getCode().getLeft().startsWith("pasted/"))
          .allMatch(d -> d.getTags().equals(List.of(DiagnosticTag.Unnecessary))));
    }
  }

  @Test
  void anEditorThatAsksIsSentNothingAndToldWhenNothingChanged() throws Exception {
    try (TestSession session = TestSession.pull()) {
      session.open(URI, TEXT);
      DocumentDiagnosticReport first = pull(session, null);
      List<Diagnostic> items = first.getRelatedFullDocumentDiagnosticReport().getItems();
      TestSession.only(GANG, items);
      String name = first.getRelatedFullDocumentDiagnosticReport().getResultId();
      assertEquals(
          name,
          pull(session, name).getRelatedUnchangedDocumentDiagnosticReport().getResultId());
      session.change(URI, 2, new Range(new Position(0, 0), new Position(0, 0)), "😀");
      DocumentDiagnosticReport moved = pull(session, name);
      assertEquals(
          24,
          TestSession.only(GANG, moved.getRelatedFullDocumentDiagnosticReport().getItems())
              .getRange()
              .getStart()
              .getCharacter());
      assertTrue(session.editor.published.isEmpty());
    }
  }

  private static DocumentDiagnosticReport pull(TestSession session, String previous)
      throws Exception {
    DocumentDiagnosticParams params = new DocumentDiagnosticParams(TestSession.id(URI));
    params.setPreviousResultId(previous);
    return TestSession.wait(session.documents().diagnostic(params));
  }

  @Test
  void closingClearsTheDiagnosticsOnceOnly() throws Exception {
    try (TestSession session = TestSession.push()) {
      session.open(URI, TEXT);
      session.editor.of(URI, 1);
      session.closeDocument(URI);
      session.closeDocument(URI);
      assertEquals(List.of(), session.editor.of(URI));
      session.open(URI, TEXT);
      TestSession.only(GANG, session.editor.of(URI, 1));
    }
  }

  @Test
  void changesOutOfRangeAndVersionsThatGoBackAreLoggedAndMade() throws Exception {
    try (TestSession session = TestSession.push()) {
      session.open(URI, TEXT);
      session.change(
          URI, 5, new Range(new Position(7, 3), new Position(9, 9)), "Mia is streetwise.");
      TestSession.only("compliance/streetwise", session.editor.of(URI, 5));
      session.change(URI, 2, new Range(new Position(0, 0), new Position(0, 0)), "Oh. ");
      assertEquals(
          26,
          TestSession.only(GANG, session.editor.of(URI, 2))
              .getRange()
              .getStart()
              .getCharacter());
      assertTrue(Editor.next(session.editor.logged).getMessage().contains("outside"));
      assertTrue(Editor.next(session.editor.logged).getMessage().contains("came after version 5"));
    }
  }

  @Test
  void columnsAreCountedAsAgreed() throws Exception {
    String client = TestSession.PUSH.replaceFirst(
        "\\{", "{\"general\": {\"positionEncodings\": [\"utf-8\", \"utf-32\"]}, ");
    try (TestSession session = new TestSession(client, "{}", List.of())) {
      assertEquals("utf-8", session.capabilities.getPositionEncoding());
      session.open(URI, "é😀 " + TEXT);
      Range range = TestSession.only(GANG, session.editor.of(URI, 1)).getRange();
      assertEquals(new Range(new Position(0, 29), new Position(0, 40)), range);
    }
  }

  @Test
  void configurationBesideTheDocumentCountsAndItsChangesTakeEffect(@TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(
        folder.resolve(".referlint.yml"), "rules:\n  compliance/gang-member: hint\n");
    String uri = folder.resolve("a.txt").toUri().toString();
    try (TestSession session = TestSession.push()) {
      session.open(uri, TEXT);
      assertEquals(
          4, TestSession.only(GANG, session.editor.of(uri, 1)).getSeverity().getValue());
      Files.writeString(file, "rules:\n  compliance/gang-member: off\n");
      changed(session, file);
      assertTrue(TestSession.none(GANG, session.editor.of(uri, 1)));
    }
  }

  private static void changed(TestSession session, Path file) {
    session
        .server
        .getWorkspaceService()
        .didChangeWatchedFiles(new DidChangeWatchedFilesParams(
            List.of(new FileEvent(file.toUri().toString(), FileChangeType.Changed))));
  }

  @Test
  void aBrokenConfigurationIsADiagnosticAndTheLastGoodOneStays(@TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(
        folder.resolve(".referlint.yml"), "rules:\n  compliance/gang-member: off\n");
    String uri = folder.resolve("a.txt").toUri().toString();
    try (TestSession session = TestSession.push()) {
      session.open(uri, TEXT);
      assertTrue(TestSession.none(GANG, session.editor.of(uri, 1)));
      Files.writeString(file, "rules:\n  compliance/gang-member: of\n");
      changed(session, file);
      Diagnostic wrong = session.editor.of(file.toUri().toString()).get(0);
      assertEquals(1, wrong.getRange().getStart().getLine());
      assertTrue(wrong.getMessage().getLeft().contains("unknown setting 'of'"));
      assertTrue(TestSession.none(GANG, session.editor.of(uri, 1)));
      Files.writeString(file, "victim: child\n");
      changed(session, file);
      assertEquals(List.of(), session.editor.of(file.toUri().toString()));
      TestSession.only(GANG, session.editor.of(uri, 1));
    }
  }

  @Test
  void entriesBesideTheDocumentAreHeededAndIdleOnesReported(@TempDir Path folder) throws Exception {
    Path sidecar = Files.writeString(folder.resolve("a.txt.referlint.yml"), """
        ignore:
          - {rule: compliance/gang-member, words: gang member}
          - {rule: compliance/streetwise, words: streetwise, reason: a quotation}
        """);
    String uri = folder.resolve("a.txt").toUri().toString();
    try (TestSession session = TestSession.push()) {
      session.open(uri, TEXT);
      List<Diagnostic> beside = session.editor.of(sidecar.toUri().toString());
      assertEquals(2, beside.size());
      assertEquals(1, beside.get(0).getRange().getStart().getLine());
      assertTrue(beside.get(0).getMessage().getLeft().contains("reason"));
      assertTrue(beside.get(1).getMessage().getLeft().contains("nothing in the document"));
      assertTrue(TestSession.none(GANG, session.editor.of(uri, 1)));
    }
  }

  @Test
  void settingsOfTheEditorCount() throws Exception {
    try (TestSession session = TestSession.push()) {
      session.open(
          URI,
          "She was placed in a hotel in Leeds and told us that a man took her passport. "
              .repeat(12));
      assertTrue(TestSession.none("coverage/no-consent", session.editor.of(URI, 1)));
      session.editor.settings = JsonParser.parseString("{\"victim\": \"adult\"}");
      session
          .server
          .getWorkspaceService()
          .didChangeConfiguration(new DidChangeConfigurationParams(new JsonObject()));
      TestSession.only("coverage/no-consent", session.editor.of(URI, 1));
    }
  }

  @Test
  void inTheModeOfSavingNothingIsCheckedBetweenSaves() throws Exception {
    try (TestSession session =
        new TestSession(TestSession.PUSH, "{\"checkOn\": \"save\"}", List.of())) {
      session.open(URI, TEXT);
      TestSession.only(GANG, session.editor.of(URI, 1));
      session.change(URI, 2, null, "Mia is streetwise.");
      session.change(URI, 3, null, "Mia is streetwise. Mia is a gang member.");
      session.documents().didSave(new DidSaveTextDocumentParams(TestSession.id(URI)));
      assertEquals(3, Editor.next(session.editor.published).getVersion());
      assertNull(session.editor.published.poll());
    }
  }
}
