package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** All shared passages as one JSON object; offsets are UTF-16 units from 0, lines and characters count from 0. */
final class ArchiveJsonReport implements ArchiveReport {
  private final Writer out;
  private final JsonWriter json;
  private final ReportOptions options;
  private final List<InputError> errors = new ArrayList<>();

  ArchiveJsonReport(Writer out, ReportOptions options) {
    this.out = out;
    this.options = options;
    this.json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
  }

  @Override
  public void begin() throws IOException {
    json.beginObject();
    json.name("tool");
    Tool.write(json);
    json.name("sharedPassages").beginArray();
  }

  @Override
  public void passage(int words, List<PlacedText> places) throws IOException {
    json.beginObject();
    json.name("words").value(words);
    json.name("places").beginArray();
    for (PlacedText place : places) {
      json.beginObject();
      json.name("path").value(place.source().path());
      json.name("offset").value(place.range().start());
      json.name("length").value(place.range().length());
      if (options.excerpts()) {
        json.name("text").value(place.source().slice(place.range()));
      }
      json.name("range");
      JsonDocuments.range(json, place.range(), place.source().lines());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  @Override
  public void error(InputError error) {
    errors.add(error);
  }

  @Override
  public void end(int documents, int passages) throws IOException {
    json.endArray();
    json.name("errors").beginArray();
    for (InputError error : errors) {
      JsonReport.write(json, error);
    }
    json.endArray();
    json.name("summary").beginObject();
    json.name("documents").value(documents);
    json.name("sharedPassages").value(passages);
    json.name("errors").value(errors.size());
    json.endObject();
    json.endObject();
    json.flush();
    out.write('\n');
    out.flush();
  }
}
