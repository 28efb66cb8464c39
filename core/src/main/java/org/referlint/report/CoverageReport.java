package org.referlint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.referlint.finding.Coverage;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Evidence;
import org.referlint.finding.Indicator;
import org.referlint.finding.Question;
import org.referlint.finding.Severity;

/**
 * The evidence map for people, in at most 100 columns: of each document its elements, its indicators and what to ask next; of
 * several documents a matrix at the end. Calls come from one thread.
 */
public final class CoverageReport implements ReportWriter {
  private static final int WIDTH = 100;
  private static final int NAME = 22;
  private static final int PLACE = 9;
  /** So many pieces of evidence are shown; the JSON form has all. */
  private static final int MOST = 4;

  private static final int ROOM = WIDTH - NAME - PLACE - 8;

  private final Writer out;
  private final Style style;
  private final List<CoverageMatrix.Row> rows = new ArrayList<>();

  /** Writes to {@code out}, which is flushed and not closed; with or without the colours of a terminal. */
  public CoverageReport(Writer out, boolean color) {
    this.out = out;
    this.style = new Style(color);
  }

  @Override
  public void begin() {
    // The first document is the beginning.
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    Coverage coverage = document.result().coverage();
    rows.add(new CoverageMatrix.Row(document.source().path(), coverage));
    out.write(style.bold(document.source().path())
        + style.faint("  judged as " + document.result().victim().id()) + "\n");
    out.write("  elements\n");
    for (Map.Entry<Element, ElementState> element : coverage.elements().entrySet()) {
      State state = element.getValue().state();
      if (state == State.PRESENT) {
        evidence(document, element.getKey().id(), element.getValue().evidence());
      } else {
        String word =
            state == State.MISSING ? style.severity(Severity.ERROR, state.id()) : state.id();
        out.write("    " + pad(element.getKey().id(), NAME) + word + "\n");
      }
    }
    out.write("  indicators" + (coverage.indicators().isEmpty() ? "  none found\n" : "\n"));
    for (Map.Entry<Indicator, List<Evidence>> indicator : coverage.indicators().entrySet()) {
      evidence(document, indicator.getKey().id(), indicator.getValue());
    }
    if (!coverage.questions().isEmpty()) {
      out.write("  ask next\n");
      for (Question question : coverage.questions()) {
        ask(question);
      }
    }
    out.write("\n");
  }

  @Override
  public void error(InputError error) {
    // The run says so; there is no map of it.
  }

  @Override
  public void end(Summary summary) throws IOException {
    if (rows.size() > 1) {
      new CoverageMatrix(rows, style).write(out);
    }
    out.flush();
  }

  /** The name, then a line for each piece of evidence: where it stands, its words, and what found it. */
  private void evidence(CheckedDocument document, String name, List<Evidence> all)
      throws IOException {
    List<Evidence> evidence = Evidence.apart(all);
    String before = pad(name, NAME);
    for (Evidence one : evidence.subList(0, Math.min(MOST, evidence.size()))) {
      var place = document.source().lines().lineColumn(one.range().start());
      String where = (place.line() + 1) + ":" + (place.column() + 1);
      String entry = one.entry().substring(one.entry().indexOf('/') + 1);
      String words = Excerpt.oneLine(document.source().slice(one.range())).strip();
      out.write("    " + before + pad(where, PLACE) + "“" + cut(words, ROOM - entry.length())
          + "”  " + style.faint(entry) + "\n");
      before = " ".repeat(NAME);
    }
    if (evidence.size() > MOST) {
      out.write("    " + before + style.faint("and " + (evidence.size() - MOST) + " more") + "\n");
    }
  }

  private void ask(Question question) throws IOException {
    String mark = pad(question.severity().id(), PLACE - 1);
    boolean first = true;
    for (String line : TextWrap.lines(question.text(), WIDTH - 4 - PLACE)) {
      String start = first ? style.severity(question.severity(), mark) : " ".repeat(mark.length());
      out.write("    " + start + " " + line + "\n");
      first = false;
    }
  }

  private static String cut(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int end = words.lastIndexOf(' ', most - 2);
    return words.substring(0, end > 0 ? end : most - 2) + " …";
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
