package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.referlint.finding.Severity;

/** The whole run as one JSON object. */
final class JsonReport implements ReportWriter {
  private final Writer out;
  private final JsonWriter json;
  private final JsonDocuments documents;
  private final List<InputError> errors = new ArrayList<>();

  JsonReport(Writer out, ReportOptions options) {
    this.out = out;
    this.json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    this.documents = new JsonDocuments(json, options);
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
    documents.write(document);
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
      write(json, error);
    }
    json.endArray();
    json.name("summary").beginObject();
    if (summary.partial()) {
      json.name("partial").value(true);
    }
    json.name("inputs").value(summary.inputs());
    json.name("documents").value(summary.documents());
    json.name("documentsWithFindings").value(summary.documentsWithFindings());
    json.name("findings").value(summary.findings());
    for (Severity severity : Severity.values()) {
      json.name(severity.id()).value(summary.count(severity));
    }
    json.name("known").value(summary.known());
    json.name("suppressed").value(summary.suppressed());
    json.name("errors").value(summary.errors());
    json.endObject();
    json.endObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  static void write(JsonWriter json, InputError error) throws IOException {
    json.beginObject();
    json.name("path").value(error.path());
    json.name("reason").value(error.reason());
    json.endObject();
  }
}
