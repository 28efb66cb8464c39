package org.referlint.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/** Reads what an editor says as it came, where nothing of it need be there and anything may be of a wrong kind; writes ranges. */
final class Json {
  private Json() {}

  /** What the protocol's library gives for a value of any kind. */
  static @Nullable JsonElement of(@Nullable Object value) {
    return value instanceof JsonElement json ? json : null;
  }

  /** A range as it is sent. */
  static JsonObject of(Range range) {
    JsonObject json = new JsonObject();
    json.add("start", of(range.getStart()));
    json.add("end", of(range.getEnd()));
    return json;
  }

  private static JsonObject of(Position position) {
    JsonObject json = new JsonObject();
    json.addProperty("line", position.getLine());
    json.addProperty("character", position.getCharacter());
    return json;
  }

  /** What stands under a name in an object, and in the object under it; empty where there is none, or null. */
  static Optional<JsonElement> at(@Nullable JsonElement json, String... names) {
    JsonElement here = json;
    for (String name : names) {
      here = here instanceof JsonObject object ? object.get(name) : null;
    }
    return here == null || here.isJsonNull() ? Optional.empty() : Optional.of(here);
  }

  /** A text; empty where there is none. */
  static Optional<String> text(@Nullable JsonElement json, String... names) {
    return at(json, names)
        .filter(value -> value instanceof JsonPrimitive text && text.isString())
        .map(JsonElement::getAsString);
  }

  /** A truth value; empty where there is none. */
  static Optional<Boolean> flag(@Nullable JsonElement json, String... names) {
    return at(json, names)
        .filter(value -> value instanceof JsonPrimitive flag && flag.isBoolean())
        .map(JsonElement::getAsBoolean);
  }

  /** A whole number that Java's own hold; empty where there is none. */
  static Optional<Integer> number(@Nullable JsonElement json, String... names) {
    Optional<String> digits = at(json, names)
        .filter(value -> value instanceof JsonPrimitive number && number.isNumber())
        .map(JsonElement::getAsString);
    try {
      return digits.map(Integer::valueOf);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The elements of a list; none where there is no list. */
  static List<JsonElement> list(@Nullable JsonElement json, String... names) {
    List<JsonElement> elements = new ArrayList<>();
    if (at(json, names).orElse(null) instanceof JsonArray array) {
      array.forEach(elements::add);
    }
    return elements;
  }

  /** The texts of a list; whatever else stands in it is passed over. */
  static List<String> texts(@Nullable JsonElement json, String... names) {
    List<String> texts = new ArrayList<>();
    for (JsonElement element : list(json, names)) {
      text(element).ifPresent(texts::add);
    }
    return texts;
  }
}
