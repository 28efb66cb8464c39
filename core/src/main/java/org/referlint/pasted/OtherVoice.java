package org.referlint.pasted;

import java.util.ArrayList;
import java.util.List;
import org.referlint.text.TextRange;

/**
 * Finds paragraphs that are written as nobody else wrote in the same text: in another person, tense, register and so on. A
 * writer may change their manner, so several of these must come together, and alone they are no more than a hint.
 */
final class OtherVoice {
  /** In so many ways a paragraph must depart. */
  private static final int FEWEST_DEPARTURES = 3;

  private OtherVoice() {}

  /** A paragraph: some units between blank lines. */
  private record Paragraph(TextRange range, Manner manner, boolean signals) {}

  /**
   * The paragraphs in another voice, ascending.
   *
   * @param passages what was found by other signals, ascending; its words are not the writer's, and it is not reported again
   */
  static List<Passage> read(List<Unit> units, List<Passage> passages, SourceLines lines) {
    List<Paragraph> own = new ArrayList<>();
    int behind = 0;
    int reached = 0;
    for (int i = 0; i < units.size(); ) {
      int end = i + 1;
      while (end < units.size() && !units.get(end).apart) {
        end++;
      }
      TextRange range = lines.range(units.get(i).first, units.get(end - 1).last);
      while (behind < passages.size() && passages.get(behind).range().start() < range.end()) {
        reached = Math.max(reached, passages.get(behind++).range().end());
      }
      if (reached <= range.start()) {
        paragraph(units.subList(i, end), range, own);
      }
      i = end;
    }
    Manner rest = new Manner();
    own.forEach(paragraph -> rest.add(paragraph.manner()));
    List<Passage> found = new ArrayList<>();
    for (Paragraph paragraph : own) {
      rest.remove(paragraph.manner());
      List<String> departures = paragraph.manner().departures(rest);
      rest.add(paragraph.manner());
      if (departures.size() >= FEWEST_DEPARTURES) {
        PassageKind kind = paragraph.signals() ? PassageKind.COPIED_VOICE : PassageKind.OTHER_VOICE;
        found.add(new Passage(kind, paragraph.range(), departures));
      }
    }
    return found;
  }

  private static void paragraph(List<Unit> units, TextRange range, List<Paragraph> own) {
    Manner manner = new Manner();
    boolean prose = false;
    for (Unit unit : units) {
      prose |= unit.prose;
      manner.add(unit.voice.manner());
    }
    if (prose) {
      own.add(new Paragraph(range, manner, Unit.haveSignals(units)));
    }
  }
}
