package org.referlint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;

/**
 * A report whose documents stand behind each other and know nothing of each other: each is written into memory on the thread
 * that checked it, and only handed on in its turn. Each is seen as soon as it is finished.
 */
final class ReportInParts implements ReportWriter {
  private final Writer out;
  private final Function<Writer, ReportWriter> format;
  private final ReportWriter frame;

  /**
   * A report in parts.
   *
   * @param format writes the report to any writer; must keep nothing from one document to the next
   */
  ReportInParts(Writer out, Function<Writer, ReportWriter> format) {
    this.out = out;
    this.format = format;
    this.frame = format.apply(out);
  }

  @Override
  public void begin() throws IOException {
    frame.begin();
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    prepare(document).take();
  }

  @Override
  public Turn prepare(CheckedDocument document) throws IOException {
    TextBuffer part = new TextBuffer();
    format.apply(part).document(document);
    return () -> {
      part.writeTo(out);
      out.flush();
    };
  }

  @Override
  public void error(InputError error) throws IOException {
    frame.error(error);
  }

  @Override
  public void end(Summary summary) throws IOException {
    frame.end(summary);
  }
}
