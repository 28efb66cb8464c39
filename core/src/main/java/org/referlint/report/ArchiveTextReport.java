package org.referlint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.referlint.text.LineColumn;

/** For people: each passage with its beginning and its places. Lines and columns count from 1. */
final class ArchiveTextReport implements ArchiveReport {
  private static final int MOST_SHOWN = 76;

  private final Writer out;
  private final ReportOptions options;
  private final Style style;
  private final List<InputError> errors = new ArrayList<>();
  private int passages;
  private int groups;

  ArchiveTextReport(Writer out, ReportOptions options) {
    this.out = out;
    this.options = options;
    this.style = new Style(options.color());
  }

  @Override
  public void begin() {}

  @Override
  public void passage(int words, List<PlacedText> places) throws IOException {
    line(style.bold("%d words in %d places".formatted(words, places.size())));
    if (options.excerpts() && !places.isEmpty()) {
      PlacedText first = places.get(0);
      String passage = Excerpt.oneLine(first.source().slice(first.range()));
      int cut = passage.length() <= MOST_SHOWN ? -1 : passage.lastIndexOf(' ', MOST_SHOWN);
      line("    “" + (cut < 0 ? passage : passage.substring(0, cut) + " …") + "”");
    }
    for (PlacedText place : places) {
      LineColumn from = place.source().lines().lineColumn(place.range().start());
      line("  %s:%d:%d".formatted(place.source().path(), from.line() + 1, from.column() + 1));
    }
    line("");
    passages++;
  }

  @Override
  public void alike(double likeness, List<String> paths) throws IOException {
    line(style.bold("%d documents alike as a whole, by %d %% or more"
        .formatted(paths.size(), Math.round(likeness * 100))));
    for (String path : paths) {
      line("  " + path);
    }
    line("");
    groups++;
  }

  @Override
  public void error(InputError error) {
    errors.add(error);
  }

  @Override
  public void end(int documents) throws IOException {
    for (InputError error : errors) {
      line(error.path() + ": " + error.reason());
    }
    line("%d document%s, %d shared passage%s, %d group%s of documents alike as a whole"
        .formatted(
            documents,
            documents == 1 ? "" : "s",
            passages,
            passages == 1 ? "" : "s",
            groups,
            groups == 1 ? "" : "s"));
    out.flush();
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
