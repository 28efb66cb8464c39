package org.referlint.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.util.Map;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

/**
 * Parameters and answers as types of the protocol's library, read from JSON and written as JSON by its rules. They are got ready
 * when the first type needs them, which nothing does before the first diagnostics. Safe for all threads.
 */
final class Typed {
  /** A class of its own, so that it loads late. */
  private static final class Rules {
    static final Gson ALL = new MessageJsonHandler(
            Map.of(), gson -> gson.registerTypeAdapterFactory(new DiagnosticJson()))
        .getGson();
  }

  private Typed() {}

  /**
   * Reads a value; JSON types take it as it came.
   *
   * @throws JsonParseException where it does not fit the type
   */
  static <T> T read(JsonElement json, Class<T> type) {
    if (type.isInstance(json)) {
      return type.cast(json);
    }
    if (JsonElement.class.isAssignableFrom(type)) {
      throw new JsonParseException("not the kind of value expected");
    }
    T value = Rules.ALL.fromJson(json, type);
    if (value == null) {
      throw new JsonParseException("no value");
    }
    return value;
  }

  /** A value of the library's as JSON. */
  static JsonElement json(Object value) {
    return Rules.ALL.toJsonTree(value);
  }

  /** Writes a value that may be JSON already. */
  static void append(Object value, AsciiText out) {
    if (value instanceof JsonElement json) {
      JsonText.append(json, out);
    } else if (value instanceof PublishDiagnosticsParams params) {
      DiagnosticJson.append(params, out);
    } else if (value instanceof DocumentDiagnosticReport report) {
      DiagnosticJson.append(report, out);
    } else {
      JsonText.appendWritten(Rules.ALL.toJson(value, value.getClass()), out);
    }
  }
}
