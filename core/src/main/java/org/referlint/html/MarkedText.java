package org.referlint.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.referlint.text.TextRange;

/** A text with marks in it. Marks may overlap: the text is cut where one begins or ends. */
public final class MarkedText {
  /**
   * Words to mark.
   *
   * @param range where, in UTF-16 units of the text; empty ranges are not shown
   * @param kind the class of the mark, for the style sheet
   * @param number what is written behind the words; empty for nothing
   * @param target the id of what the mark leads to; empty where it leads nowhere
   * @param title what the mark says of itself
   */
  public record Mark(TextRange range, String kind, String number, String target, String title) {}

  private MarkedText() {}

  /** The text from its start up to {@code end}; of marks on the same words the first that leads somewhere goes before. */
  public static Html of(String text, int end, List<Mark> marks) {
    Html html = new Html();
    List<Mark> byStart = marks.stream()
        .filter(mark -> !mark.range().isEmpty() && mark.range().end() <= end)
        .sorted(Comparator.comparing(Mark::range))
        .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, end));
    for (Mark mark : byStart) {
      cuts.add(mark.range().start());
      cuts.add(mark.range().end());
    }
    List<Mark> active = new ArrayList<>();
    int next = 0;
    int from = 0;
    for (int to : cuts.tailSet(0, false)) {
      int start = from;
      active.removeIf(mark -> mark.range().end() <= start);
      while (next < byStart.size() && byStart.get(next).range().start() == start) {
        active.add(byStart.get(next++));
      }
      segment(html, text.substring(from, to), active, to);
      from = to;
    }
    return html;
  }

  private static void segment(Html html, String words, List<Mark> active, int end) {
    Mark link = active.stream().filter(m -> !m.target().isEmpty()).findFirst().orElse(null);
    List<Mark> plain = active.stream().filter(m -> m.target().isEmpty()).toList();
    if (!plain.isEmpty()) {
      html.open(
          "span",
          "class",
          plain.get(0).kind(),
          "title",
          String.join("; ", plain.stream().map(Mark::title).distinct().toList()));
    }
    if (link == null) {
      html.text(words);
    } else {
      html.open("a", "class", link.kind(), "href", "#" + link.target(), "title", link.title());
      html.text(words);
      for (Mark ending : active) {
        if (ending.range().end() == end && !ending.number().isEmpty()) {
          html.leaf("sup", ending.number());
        }
      }
      html.close();
    }
    if (!plain.isEmpty()) {
      html.close();
    }
  }
}
