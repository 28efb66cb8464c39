package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The frame of every report that is one JSON object: the program, a list, the inputs that failed, and what the report itself
 * adds behind them. Called in the order of its methods, from one thread.
 */
final class JsonFrame {
  private final Writer out;
  private final JsonWriter json;
  private final List<InputError> errors = new ArrayList<>();

  /** Writes to {@code out}, which is flushed and not closed. */
  JsonFrame(Writer out) {
    this.out = out;
    this.json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
  }

  /** What the list and what stands behind the errors is written with. */
  JsonWriter json() {
    return json;
  }

  /** Begins the object and its list. */
  void begin(String list) throws IOException {
    json.beginObject();
    json.name("tool");
    Tool.write(json);
    json.name(list).beginArray();
  }

  /** Keeps an input that failed until the list ends. */
  void error(InputError error) {
    errors.add(error);
  }

  /** Ends the list and writes the inputs that failed; gives their number. */
  int endList() throws IOException {
    json.endArray();
    json.name("errors").beginArray();
    for (InputError error : errors) {
      write(json, error);
    }
    json.endArray();
    return errors.size();
  }

  /** Ends the object. */
  void end() throws IOException {
    json.endObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  /** One input that failed. */
  static void write(JsonWriter json, InputError error) throws IOException {
    json.beginObject();
    json.name("path").value(error.path());
    json.name("reason").value(error.reason());
    json.endObject();
  }
}
