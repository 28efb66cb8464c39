package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** All shared passages as one JSON object; offsets are UTF-16 units from 0, lines and characters count from 0. */
final class ArchiveJsonReport implements ArchiveReport {
  private final JsonFrame frame;
  private final JsonWriter json;
  private final ReportOptions options;

  ArchiveJsonReport(Writer out, ReportOptions options) {
    this.frame = new JsonFrame(out);
    this.json = frame.json();
    this.options = options;
  }

  @Override
  public void begin() throws IOException {
    frame.begin("sharedPassages");
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
    frame.error(error);
  }

  @Override
  public void end(int documents, int passages) throws IOException {
    int errors = frame.endList();
    json.name("summary").beginObject();
    json.name("documents").value(documents);
    json.name("sharedPassages").value(passages);
    json.name("errors").value(errors);
    json.endObject();
    frame.end();
  }
}
