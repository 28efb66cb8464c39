package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;

/** The evidence map as one JSON object: of each document its path, its victim and its coverage. Calls come from one thread. */
public final class CoverageJson implements ReportWriter {
  private final JsonFrame frame;
  private final JsonDocuments documents;

  /** Writes to {@code out}, which is flushed and not closed. */
  public CoverageJson(Writer out, ReportOptions options) {
    frame = new JsonFrame(out);
    documents = new JsonDocuments(frame.json(), options);
  }

  @Override
  public void begin() throws IOException {
    frame.begin("documents");
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    JsonWriter json = frame.json();
    json.beginObject();
    json.name("path").value(document.source().path());
    json.name("victim").value(document.result().victim().id());
    json.name("coverage");
    documents.write(document.result().coverage());
    json.endObject();
  }

  @Override
  public void error(InputError error) {
    frame.error(error);
  }

  @Override
  public void end(Summary summary) throws IOException {
    frame.endList();
    frame.end();
  }
}
