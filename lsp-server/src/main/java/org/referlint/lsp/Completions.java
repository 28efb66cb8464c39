package org.referlint.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Victim;
import org.referlint.lexicon.Missing;
import org.referlint.text.LineMap;
import org.referlint.text.TextRange;

/** An outline for a text that is to be begun, and a comment that asks for each element which a text lacks. */
final class Completions {
  /** A text with fewer letters than this is still to be begun. */
  private static final int NEARLY_EMPTY = 40;

  private Completions() {}

  /**
   * What can be put in at an offset. Outlines come where the text is nearly empty or the user asked; questions where the
   * line is empty up to the offset.
   *
   * @param asked whether the user asked for it, and not only typed
   */
  static List<CompletionItem> at(Checked checked, int offset, boolean asked, Client client) {
    List<CompletionItem> items = new ArrayList<>();
    LineMap lines = checked.source().lines();
    int start = lines.startOf(lines.lineColumn(offset).line());
    String before = checked.source().text().substring(start, offset);
    long letters =
        checked.source().text().codePoints().filter(Character::isLetter).count();
    if (!asked && letters >= NEARLY_EMPTY) {
      return items;
    }
    Range typed = checked.positions().of(new TextRange(offset - word(before), offset));
    if (letters < NEARLY_EMPTY || before.isBlank()) {
      for (Victim victim : Victim.values()) {
        items.add(item(
            "Outline of a referral of " + (victim == Victim.CHILD ? "a child" : "an adult"),
            Outline.of(victim, checked),
            "Headings with the questions to answer; the questions are comments and no part of the text.",
            "0" + victim.id(),
            typed,
            client));
      }
    }
    if (before.isBlank()) {
      for (Map.Entry<Element, ElementState> element :
          checked.result().coverage().elements().entrySet()) {
        if (element.getValue().state() == State.MISSING) {
          checked.setup().linter().lexicon().missing().stream()
              .filter(missing -> missing.isOf(element.getKey()))
              .findFirst()
              .ifPresent(missing -> items.add(prompt(element.getKey(), missing, typed, client)));
        }
      }
    }
    return items;
  }

  private static int word(String before) {
    int length = 0;
    while (length < before.length()
        && Character.isLetterOrDigit(before.charAt(before.length() - 1 - length))) {
      length++;
    }
    return length;
  }

  private static CompletionItem prompt(
      Element element, Missing missing, Range typed, Client client) {
    return item(
        "Missing: " + element.id().replace('-', ' '),
        Outline.comment(Outline.question(missing)) + "\n",
        missing.message() + " For example: “" + missing.example() + "”",
        "1" + "%02d".formatted(element.ordinal()),
        typed,
        client);
  }

  private static CompletionItem item(
      String label, String text, String documentation, String order, Range typed, Client client) {
    CompletionItem item = new CompletionItem(label);
    item.setKind(CompletionItemKind.Text);
    item.setDocumentation(new MarkupContent(client.completionFormat(), documentation));
    item.setSortText(order);
    item.setInsertTextFormat(InsertTextFormat.PlainText);
    item.setTextEdit(Either.forLeft(new TextEdit(typed, text)));
    return item;
  }
}
