package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import org.referlint.finding.DetectorFailure;
import org.referlint.finding.Finding;
import org.referlint.finding.Fix;
import org.referlint.finding.Severity;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/**
 * The Reviewdog Diagnostic Format, for bots that comment on changes. Lines and columns count from 1 there, columns in bytes
 * of UTF-8.
 */
final class RdjsonReport implements ReportWriter {
  private final Writer out;
  private final JsonWriter json;
  private final ReportOptions options;

  RdjsonReport(Writer out, ReportOptions options) {
    this.out = out;
    this.json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    this.options = options;
  }

  @Override
  public void begin() throws IOException {
    json.beginObject();
    json.name("source").beginObject().name("name").value(Tool.NAME).endObject();
    json.name("diagnostics").beginArray();
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    SourceText source = document.source();
    Utf8Columns columns = new Utf8Columns(source);
    for (Finding finding : document.result().findings()) {
      json.beginObject();
      json.name("message").value(options.message(finding));
      json.name("location").beginObject();
      json.name("path").value(source.path());
      json.name("range");
      range(finding.range(), source, columns);
      json.endObject();
      json.name("severity").value(severity(finding.severity()));
      json.name("code")
          .beginObject()
          .name("value")
          .value(finding.rule().toString())
          .endObject();
      json.name("suggestions").beginArray();
      for (Fix fix : finding.fixes()) {
        json.beginObject();
        json.name("range");
        range(fix.range(), source, columns);
        json.name("text").value(fix.replacement());
        json.endObject();
      }
      json.endArray();
      json.endObject();
    }
    for (DetectorFailure failure : document.result().failures()) {
      failed(source.path(), failure.detector() + ": " + failure.error());
    }
  }

  @Override
  public void error(InputError error) throws IOException {
    failed(error.path(), error.reason());
  }

  private void failed(String path, String reason) throws IOException {
    json.beginObject();
    json.name("message").value("not checked: " + reason);
    json.name("location").beginObject().name("path").value(path).endObject();
    json.name("severity").value("ERROR");
    json.endObject();
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.endArray();
    json.endObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case INFO, HINT -> "INFO";
    };
  }

  private void range(TextRange range, SourceText source, Utf8Columns columns) throws IOException {
    json.beginObject();
    place("start", range.start(), source, columns);
    place("end", range.end(), source, columns);
    json.endObject();
  }

  private void place(String name, int offset, SourceText source, Utf8Columns columns)
      throws IOException {
    json.name(name).beginObject();
    json.name("line").value(source.lines().lineColumn(offset).line() + 1);
    json.name("column").value(columns.of(offset));
    json.endObject();
  }
}
