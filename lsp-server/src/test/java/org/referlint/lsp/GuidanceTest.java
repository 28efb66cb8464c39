package org.referlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the writer is offered comes in the order in which it is right, and says nothing twice. */
class GuidanceTest {
  private static final String URI = "file:///tmp/referral.txt";

  private static List<CodeAction> actions(TestSession session, String uri, Range range)
      throws Exception {
    return session.actions(uri, range).stream().map(Either::getRight).toList();
  }

  @Test
  void wordsAndReasonsComeBeforeAnythingThatWritesAFile(@TempDir Path folder) throws Exception {
    String uri = folder.resolve("a.txt").toUri().toString();
    String text =
        "Mia is a gang member. She claims to have been locked in. Her story keeps changing.\n";
    try (TestSession session = TestSession.push()) {
      session.open(uri, text);
      List<Diagnostic> found = session.editor.of(uri, 1);
      assertTrue(found.size() > 3, found.toString());
      for (Diagnostic diagnostic : found) {
        List<CodeAction> actions = actions(session, uri, diagnostic.getRange());
        CodeAction first = actions.get(0);
        boolean explains =
            first.getCommand() != null && first.getCommand().getCommand().equals(Commands.EXPLAIN);
        assertTrue(first.getEdit() != null || explains, first.getTitle());
        int keeps = indexOfKeep(actions);
        for (int i = keeps; i < actions.size(); i++) {
          boolean all = actions.get(i).getKind().equals(CodeActions.FIX_ALL);
          assertTrue(all || actions.get(i).getEdit() == null, actions.get(i).getTitle());
        }
      }
    }
  }

  private static int indexOfKeep(List<CodeAction> actions) {
    for (int i = 0; i < actions.size(); i++) {
      if (actions.get(i).getTitle().startsWith("Keep ")) {
        return i;
      }
    }
    return actions.size();
  }

  @Test
  void onlyWhatCannotChangeTheMeaningIsPreferred() throws Exception {
    try (TestSession session = TestSession.push()) {
      session.open(URI, "Mia is a gang member. She chose to go back to him.\n");
      List<Diagnostic> found = session.editor.of(URI, 1);
      Range gang = TestSession.only("compliance/gang-member", found).getRange();
      Range chose = TestSession.only("compliance/chose-to", found).getRange();
      assertTrue(actions(session, URI, gang).get(0).getIsPreferred());
      assertTrue(actions(session, URI, chose).stream()
          .noneMatch(action -> Boolean.TRUE.equals(action.getIsPreferred())));
    }
  }

  @Test
  void hoverDoesNotRepeatTheMessage() throws Exception {
    try (TestSession session = TestSession.push()) {
      session.open(URI, "Mia is a gang member.\n");
      Diagnostic diagnostic = TestSession.only("compliance/gang-member", session.editor.of(URI, 1));
      String hover = TestSession.wait(session
              .documents()
              .hover(new HoverParams(TestSession.id(URI), diagnostic.getRange().getStart())))
          .getContents()
          .getRight()
          .getValue();
      assertFalse(hover.contains(diagnostic.getMessage().getLeft()), hover);
      assertTrue(hover.contains("Example: "), hover);
    }
  }

  @Test
  void promptsAreOneLineEach() throws Exception {
    try (TestSession session = TestSession.push()) {
      session.open(URI, "Callum Reid, 15, was found in Leeds on 4 May 2024 with phones.\n\n");
      List<CompletionItem> prompts = TestSession.wait(session
              .documents()
              .completion(new CompletionParams(TestSession.id(URI), new Position(1, 0))))
          .getLeft()
          .stream()
          .filter(item -> item.getLabel().startsWith("Missing: "))
          .toList();
      assertFalse(prompts.isEmpty());
      for (CompletionItem prompt : prompts) {
        String text = prompt.getTextEdit().getLeft().getNewText();
        assertTrue(text.matches("<!-- [^\\n]{5,150} -->\\n"), text);
      }
    }
  }

  @Test
  void aLabelIsRenamedWhereverItStands() throws Exception {
    String text = "Child A lives in Hull. On 3 May 2024 Child A was missing.\n";
    String client = TestSession.PUSH.replace(
        "\"inlayHint\"", "\"rename\": {\"prepareSupport\": true}, \"inlayHint\"");
    try (TestSession session = new TestSession(client, "{}", List.of())) {
      assertTrue(session.capabilities.getRenameProvider().getRight().getPrepareProvider());
      session.open(URI, text);
      Position second = new Position(0, 40);
      assertEquals(
          "Child A",
          TestSession.wait(session
                  .documents()
                  .prepareRename(new PrepareRenameParams(TestSession.id(URI), second)))
              .getSecond()
              .getPlaceholder());
      List<TextEdit> edits = TestSession.wait(
              session.documents().rename(new RenameParams(TestSession.id(URI), second, "Mia Holt")))
          .getDocumentChanges()
          .get(0)
          .getLeft()
          .getEdits()
          .stream()
          .map(Either::getLeft)
          .toList();
      assertEquals(2, edits.size());
      assertNotEquals(edits.get(0).getRange(), edits.get(1).getRange());
      assertTrue(edits.stream().allMatch(edit -> edit.getNewText().equals("Mia Holt")));
      assertNull(TestSession.wait(session
          .documents()
          .rename(new RenameParams(TestSession.id(URI), new Position(0, 12), "Mia Holt"))));
    }
  }
}
