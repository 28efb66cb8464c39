package org.referlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.referlint.engine.Linter;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/** The law of edits: whatever was typed before, the result is that of the text as it stands now. */
class EditStormTest {
  private static final int EDITS = 20_000;
  private static final int MOST_IN_ONE_MESSAGE = 8;
  private static final int MESSAGES_IN_A_BATCH = 4;
  private static final int LONGEST = 2_000;
  private static final String[] PARTS = {
    "gang member ",
    "\n",
    "\r\n",
    "\r",
    "😀",
    "he was not ",
    "\"",
    "\n\n",
    "e\u0301",
    "Child A ",
    ". ",
    "> ",
    "- ",
    "| a | b |\n",
    "He is streetwise. ",
    "She chose to go back.\n\n",
    "Callum Reid, 15, ",
    "\u200D",
    "<!-- ",
    " -->",
    "From: A. Clerk\nTo: B. Reader\nSubject: visit\n",
    "Name: ",
    "because ",
    "👩‍👧",
    "é",
    "\ud83d",
    "We suspect that Mia Holt is being exploited. ",
    "They told us that ",
    "# ",
    "her boyfriend ",
    "REPORT\n",
    "[REDACTED] ",
    "XXXX ",
    "Teresa* ",
    "JS said ",
    "Sarah K. ",
    "PC Hallam ",
    "born on 3 May 2009 ",
    "Page 2 of 4\n",
    "Mia told us that two men whom she knew from the park met her behind the station, gave her a phone and a bag, drove her to"
        + " a flat in a town by the sea and would not let her leave. "
  };
  private static final String START = """
      Callum Reid, 15, lives with his aunt in Hull.\r
      He is 😀 streetwise and a gang member, the café owner said.

      We suspect that Callum is being used to sell drugs, because he was found in Leeds with
      three phones on 4 May 2024.

      > The worker wrote: "She chose to go back to him."

      - Child A was missing on 3 May 2024
      - Child A would not engage

      Date: 5 May 2024
      """;

  private static final Setup SETUP = new Setup(Linter.shipped(), List.of(), Optional.empty());

  private static OpenDocument open(String name, String text, Encoding encoding) {
    return new OpenDocument(
        new TextDocumentItem("file:///tmp/" + name, "", 1, text),
        encoding,
        new PublishedResults(new AtomicLong()));
  }

  /** An editor that takes everything. */
  private static final Client CLIENT =
      new Client(JsonParser.parseString(TestSession.PUSH).getAsJsonObject());

  @TempDir
  private Path pages;

  @Test
  void twentyThousandEditsGiveTheSameAsFreshTexts() {
    storm("a.txt", Encoding.UTF_16, EDITS / 2, 41);
    storm("a.md", Encoding.UTF_16, EDITS / 2, 42);
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void everyWayOfCountingColumns(Encoding encoding) {
    storm("b.txt", encoding, 500, 43);
  }

  private void storm(String name, Encoding encoding, int edits, long seed) {
    Random random = new Random(seed);
    OpenDocument document = open(name, START, encoding);
    Diagnostics diagnostics = new Diagnostics(new RulePages(pages), new RelatedPlaces());
    String text = START;
    int version = 1;
    int done = 0;
    while (done < edits) {
      List<TextDocumentContentChangeEvent> changes = new ArrayList<>();
      int count = 1 + random.nextInt(MOST_IN_ONE_MESSAGE);
      for (int i = 0; i < count; i++) {
        if (text.length() > LONGEST || random.nextInt(400) == 0) {
          text = START.substring(random.nextInt(START.length() / 2));
          changes.add(new TextDocumentContentChangeEvent(text));
        } else {
          int start = whole(text, random.nextInt(text.length() + 1), encoding);
          int end = whole(text, Math.min(text.length(), start + random.nextInt(6)), encoding);
          String part = PARTS[random.nextInt(PARTS.length)];
          Range range = new Positions(SourceText.of(name, text), encoding)
              .of(new TextRange(Math.min(start, end), Math.max(start, end)));
          changes.add(new TextDocumentContentChangeEvent(range, part));
          text =
              text.substring(0, Math.min(start, end)) + part + text.substring(Math.max(start, end));
        }
      }
      done += count;
      document.change(++version, changes);
      Checked edited = document.check(document.newest(), SETUP);
      assertEquals(text, edited.source().text(), "text after " + done + " edits, seed " + seed);
      String said = said(edited, diagnostics);
      if (version % MESSAGES_IN_A_BATCH != 0) {
        continue;
      }
      OpenDocument fresh = open(name, text, encoding);
      assertEquals(
          fresh.check(fresh.newest(), SETUP).result(),
          edited.result(),
          "result after " + done + " edits, seed " + seed);
      assertEquals(
          said(fresh.check(fresh.newest(), SETUP), diagnostics),
          said,
          "diagnostics after " + done + " edits, seed " + seed);
    }
  }

  private static String said(Checked checked, Diagnostics diagnostics) {
    AsciiText text = new AsciiText(0);
    DiagnosticJson.append(
        new PublishDiagnosticsParams(checked.uri(), diagnostics.of(checked, CLIENT)), text);
    return text.toString();
  }

  /** An offset that the way of counting can name: no column lies inside a line end or, in most, inside a character. */
  private static int whole(String text, int offset, Encoding encoding) {
    if (offset > 0 && offset < text.length()) {
      char before = text.charAt(offset - 1);
      char after = text.charAt(offset);
      boolean insideCharacter = encoding != Encoding.UTF_16
          && Character.isHighSurrogate(before)
          && Character.isLowSurrogate(after);
      if (insideCharacter || before == '\r' && after == '\n') {
        return offset - 1;
      }
    }
    return offset;
  }
}
