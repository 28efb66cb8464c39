package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The evidence map as one JSON object: of each document its path, its victim and its coverage. Calls come from one thread. */
public final class CoverageJson implements ReportWriter {
  private final Writer out;
  private final JsonWriter json;
  private final JsonDocuments documents;
  private final List<InputError> errors = new ArrayList<>();

  /** Writes to {@code out}, which is flushed and not closed. */
  public CoverageJson(Writer out, ReportOptions options) {
    this.out = out;
    json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    documents = new JsonDocuments(json, options);
  }

  @Override
  public void begin() throws IOException {
    json.beginObject();
    json.name("tool");
    Tool.write(json);
    json.name("documents").beginArray();
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    json.beginObject();
    json.name("path").value(document.source().path());
    json.name("victim").value(document.result().victim().id());
    json.name("coverage");
    documents.write(document.result().coverage());
    json.endObject();
  }

  @Override
  public void error(InputError error) {
    errors.add(error);
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.endArray();
    json.name("errors").beginArray();
    for (InputError error : errors) {
      JsonReport.write(json, error);
    }
    json.endArray();
    json.endObject();
    json.flush();
    out.write('\n');
    out.flush();
  }
}
