package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** All shared passages as one JSON object; offsets are UTF-16 units from 0, lines and characters count from 0. */
final class ArchiveJsonReport implements ArchiveReport {
  private final JsonFrame frame;
  private final JsonWriter json;
  private final ReportOptions options;
  private final List<Alike> alike = new ArrayList<>();
  private int passages;

  /** Documents that are alike, until the passages are written. */
  private record Alike(double likeness, List<String> paths) {}

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
    passages++;
  }

  @Override
  public void alike(double likeness, List<String> paths) {
    alike.add(new Alike(likeness, paths));
  }

  @Override
  public void error(InputError error) {
    frame.error(error);
  }

  @Override
  public void end(int documents) throws IOException {
    int errors = frame.endList();
    json.name("alike").beginArray();
    for (Alike like : alike) {
      json.beginObject();
      json.name("likeness").value(Math.round(like.likeness() * 100) / 100.0);
      json.name("paths").beginArray();
      for (String path : like.paths()) {
        json.value(path);
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
    json.name("summary").beginObject();
    json.name("documents").value(documents);
    json.name("sharedPassages").value(passages);
    json.name("alike").value(alike.size());
    json.name("errors").value(errors);
    json.endObject();
    frame.end();
  }
}
