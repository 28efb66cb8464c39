package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Objects;
import org.referlint.finding.Finding;

/**
 * Writes the findings of a run for {@link Baseline}: for each document the key of every finding, those held back as known
 * included, with its rule for people who read the file.
 */
public final class BaselineWriter implements ReportWriter {
  private final Writer out;
  private final JsonWriter json;

  /** Writes to {@code out}, which is flushed and not closed. */
  public BaselineWriter(Writer out) {
    this.out = out;
    this.json = new JsonWriter(out);
    json.setIndent(" ");
    json.setHtmlSafe(false);
  }

  @Override
  public void begin() throws IOException {
    json.beginObject();
    json.name("tool");
    Tool.write(json);
    json.name(Baseline.KEYS).value(Baseline.VERSION);
    json.name(Baseline.DOCUMENTS).beginObject();
  }

  @Override
  public void document(CheckedDocument document) throws IOException {
    Map<Finding, String> keys = document.keys();
    if (keys.isEmpty()) {
      return;
    }
    json.name(document.source().path()).beginObject();
    for (Finding finding : document.allFindings()) {
      json.name(Objects.requireNonNull(keys.get(finding))).value(finding.rule().toString());
    }
    json.endObject();
  }

  @Override
  public void error(InputError error) {
    // What was not checked has no findings to know later.
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.endObject();
    json.endObject();
    json.flush();
    out.write('\n');
    out.flush();
  }
}
