package org.referlint.formats;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.referlint.input.Content;
import org.referlint.input.FormatReader;
import org.referlint.input.TableColumns;
import org.referlint.input.UnreadableException;

/** Reads JSON Lines: one object a line, UTF-8. A line that is no object costs only itself. */
final class JsonLinesTable {
  private JsonLinesTable() {}

  static void rows(Content content, Optional<TableColumns> columns, FormatReader.RowTaker taker)
      throws UnreadableException, IOException, InterruptedException {
    int number = 0;
    int objects = 0;
    try (Lines lines = new Lines(content)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        JsonObject object = object(line);
        if (object == null) {
          taker.unreadable("line-" + number, "no JSON object");
          continue;
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
          names.add(member.getKey());
          values.add(member.getValue().isJsonPrimitive() ? member.getValue().getAsString() : "");
        }
        row("line-" + number, names, values, columns, line.length() + 1L, objects == 0, taker);
        objects++;
      }
    }
    if (number == 0) {
      throw new UnreadableException("an empty file");
    }
  }

  /** Objects need not be alike; where the first lacks a column, the table as a whole is the wrong one. */
  private static void row(
      String place,
      List<String> names,
      List<String> values,
      Optional<TableColumns> columns,
      long bytes,
      boolean first,
      FormatReader.RowTaker taker)
      throws UnreadableException, IOException, InterruptedException {
    Columns found;
    try {
      found = first ? Columns.of(names, columns) : Columns.ofSome(names, columns);
    } catch (UnreadableException e) {
      if (first) {
        throw e;
      }
      taker.unreadable(place, e.reason());
      return;
    }
    found.row(place, values, bytes, taker);
  }

  private static @Nullable JsonObject object(String line) {
    try {
      JsonElement element = JsonParser.parseString(line);
      return element.isJsonObject() ? element.getAsJsonObject() : null;
    } catch (JsonParseException | StackOverflowError e) {
      return null;
    }
  }

  /** Turns every trouble of the file into one error, so that troubles of the taker stay apart. */
  private static final class Lines implements AutoCloseable {
    private final LimitedReader limited;
    private final BufferedReader reader;
    private int number;

    Lines(Content content) throws UnreadableException {
      try {
        limited = new LimitedReader(new InputStreamReader(
            content.open(),
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
        reader = new BufferedReader(limited);
      } catch (IOException e) {
        throw new UnreadableException("can't be read", e);
      }
    }

    @Nullable
    String next() throws UnreadableException {
      limited.startRow();
      try {
        String line = reader.readLine();
        number++;
        return line != null && number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
      } catch (CharacterCodingException e) {
        throw new UnreadableException("not UTF-8 after line " + number, e);
      } catch (LimitedReader.TooLongException e) {
        throw new UnreadableException("line " + (number + 1) + " does not end", e);
      } catch (IOException e) {
        throw new UnreadableException("can't be read to its end", e);
      }
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
