package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;

/** One JSON object a line. */
final class JsonLinesReport implements ReportWriter {
  private final Writer out;
  private final ReportOptions options;

  JsonLinesReport(Writer out, ReportOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void begin() {
    // Nothing stands before the first line.
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    line(json -> new JsonDocuments(json, options).write(document));
  }

  @Override
  public void error(InputError error) throws IOException {
    line(json -> {
      json.beginObject();
      json.name("error");
      JsonFrame.write(json, error);
      json.endObject();
    });
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.flush();
  }

  private interface Content {
    void write(JsonWriter json) throws IOException;
  }

  private void line(Content content) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setHtmlSafe(false);
    content.write(json);
    out.write('\n');
    out.flush();
  }
}
