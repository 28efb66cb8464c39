package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import org.referlint.finding.Severity;

/** The whole run as one JSON object. */
final class JsonReport implements ReportWriter {
  private final JsonFrame frame;
  private final JsonDocuments documents;

  JsonReport(Writer out, ReportOptions options) {
    this.frame = new JsonFrame(out);
    this.documents = new JsonDocuments(frame.json(), options);
  }

  @Override
  public void begin() throws IOException {
    frame.begin("documents");
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    documents.write(document);
  }

  @Override
  public void error(InputError error) {
    frame.error(error);
  }

  @Override
  public void end(Summary summary) throws IOException {
    frame.endList();
    JsonWriter json = frame.json();
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
    frame.end();
  }
}
