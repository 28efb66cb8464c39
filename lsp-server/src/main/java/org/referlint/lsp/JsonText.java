package org.referlint.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/**
 * Writes JSON in ASCII alone, so that a text is sent unit by unit, lone surrogates too. Gson's own writer works out tables of
 * what to escape before it writes its first word, and that took longer than the whole first answer.
 */
final class JsonText {
  private static final int HEX_DIGITS = 4;
  private static final int HEX_BITS = 4;

  private JsonText() {}

  /** Writes a value. */
  static void append(JsonElement json, AsciiText out) {
    if (json instanceof JsonObject object) {
      append(object, out);
    } else if (json instanceof JsonArray array) {
      append(array, out);
    } else if (json instanceof JsonPrimitive primitive && primitive.isString()) {
      append(primitive.getAsString(), out);
    } else if (json.isJsonNull()) {
      out.append("null");
    } else {
      out.append(json.getAsString());
    }
  }

  private static void append(JsonObject object, AsciiText out) {
    char between = '{';
    for (Map.Entry<String, JsonElement> member : object.entrySet()) {
      append(member.getKey(), out.append(between));
      append(member.getValue(), out.append(':'));
      between = ',';
    }
    out.append(object.isEmpty() ? "{}" : "}");
  }

  private static void append(JsonArray array, AsciiText out) {
    char between = '[';
    for (JsonElement element : array) {
      append(element, out.append(between));
      between = ',';
    }
    out.append(array.isEmpty() ? "[]" : "]");
  }

  /** Writes a text in quotes. */
  static void append(String text, AsciiText out) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
        continue;
      }
      out.append(text, written, i);
      written = i + 1;
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else {
        appendNumber(c, out);
      }
    }
    out.append(text, written, text.length()).append('"');
  }

  /** Adds JSON that somebody else wrote, in which letters beyond ASCII may stand between quotes. */
  static void appendWritten(String json, AsciiText out) {
    int written = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c >= 0x7F) {
        out.append(json, written, i);
        written = i + 1;
        appendNumber(c, out);
      }
    }
    out.append(json, written, json.length());
  }

  private static void appendNumber(char c, AsciiText out) {
    out.append("\\u");
    for (int digit = HEX_DIGITS - 1; digit >= 0; digit--) {
      out.append(Character.forDigit(c >> digit * HEX_BITS & 0xF, 16));
    }
  }
}
