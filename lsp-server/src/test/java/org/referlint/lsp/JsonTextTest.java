package org.referlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written reads as what it was made of, and is sent unit by unit. */
class JsonTextTest {
  private static final int VALUES = 3_000;
  private static final int DEEPEST = 4;

  @Test
  void whatIsWrittenReadsAsWhatItWas() {
    Random random = new Random(5);
    for (int i = 0; i < VALUES; i++) {
      JsonElement value = value(random, 0);
      String text = text(value);
      assertEquals(value, JsonParser.parseString(text), text);
      assertTrue(text.chars().allMatch(c -> c >= ' ' && c < 0x7F), text);
    }
  }

  @Test
  void emptyOnesAndNoneAreWritten() {
    JsonObject object = new JsonObject();
    object.add("none", JsonNull.INSTANCE);
    object.add("list", new JsonArray());
    object.add("object", new JsonObject());
    assertEquals("{\"none\":null,\"list\":[],\"object\":{}}", text(object));
  }

  private static String text(JsonElement value) {
    AsciiText out = new AsciiText(1);
    JsonText.append(value, out);
    return out.toString();
  }

  private static JsonElement value(Random random, int depth) {
    return switch (random.nextInt(depth < DEEPEST ? 6 : 4)) {
      case 0 -> new JsonPrimitive(random.nextInt());
      case 1 -> new JsonPrimitive(random.nextBoolean());
      case 2 -> new JsonPrimitive(words(random));
      case 3 -> new JsonPrimitive(random.nextInt(1_000) / 8.0);
      case 4 -> array(random, depth);
      default -> object(random, depth);
    };
  }

  private static JsonArray array(Random random, int depth) {
    JsonArray array = new JsonArray();
    for (int left = random.nextInt(4); left > 0; left--) {
      array.add(value(random, depth + 1));
    }
    return array;
  }

  private static JsonObject object(Random random, int depth) {
    JsonObject object = new JsonObject();
    for (int left = random.nextInt(4); left > 0; left--) {
      object.add(words(random), value(random, depth + 1));
    }
    return object;
  }

  /** Controls, quotes, letters of other scripts, halves of pairs. */
  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int left = random.nextInt(8); left > 0; left--) {
      words.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
    }
    return words.toString();
  }
}
