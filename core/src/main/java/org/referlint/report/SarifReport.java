package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.referlint.finding.DetectorFailure;

/**
 * SARIF 2.1.0, which code hosts and review tools read. Results are written as their documents are finished; the rules they
 * name and the inputs that failed follow them, since only then they are known.
 */
final class SarifReport implements ReportWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** A problem with an input: where, and what. */
  private record Notification(String path, String message) {}

  private final Writer out;
  private final JsonWriter json;
  private final SarifRules rules;
  private final SarifResults results;
  private final List<Notification> notifications = new ArrayList<>();

  SarifReport(Writer out, ReportOptions options) {
    this.out = out;
    this.json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    this.rules = new SarifRules(json, options.rules());
    this.results = new SarifResults(json, options, rules);
  }

  @Override
  public void begin() throws IOException {
    json.beginObject();
    json.name("$schema").value(SCHEMA);
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    json.name("columnKind").value("utf16CodeUnits");
    json.name("results").beginArray();
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    results.write(document);
    for (DetectorFailure failure : document.result().failures()) {
      notifications.add(
          new Notification(document.source().path(), failure.detector() + ": " + failure.error()));
    }
  }

  @Override
  public void error(InputError error) {
    notifications.add(new Notification(error.path(), error.reason()));
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.endArray();
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value(Tool.NAME);
    json.name("version").value(Tool.VERSION);
    json.name("rules");
    rules.write();
    json.endObject().endObject();
    json.name("invocations").beginArray().beginObject();
    json.name("executionSuccessful").value(notifications.isEmpty());
    json.name("toolExecutionNotifications").beginArray();
    for (Notification notification : notifications) {
      write(notification);
    }
    json.endArray();
    json.endObject().endArray();
    json.endObject().endArray().endObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  private void write(Notification notification) throws IOException {
    json.beginObject();
    json.name("level").value("error");
    json.name("message").beginObject();
    json.name("text").value("not checked: " + notification.message());
    json.endObject();
    json.name("locations").beginArray().beginObject();
    json.name("physicalLocation").beginObject();
    SarifResults.artifact(json, notification.path());
    json.endObject();
    json.endObject().endArray();
    json.endObject();
  }
}
