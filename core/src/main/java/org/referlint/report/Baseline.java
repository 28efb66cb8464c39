package org.referlint.report;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.referlint.finding.Finding;

/**
 * The findings of an earlier run, so that a later one reports only what is new. Holds for each document, by its path, the
 * keys of its findings and no word of it. Immutable.
 */
public final class Baseline {
  static final String KEYS = "keys";
  static final String DOCUMENTS = "documents";

  /** How keys are made; a file of another version can't be compared. */
  static final int VERSION = 1;

  private final Map<String, Set<String>> documents;

  private Baseline(Map<String, Set<String>> documents) {
    this.documents = documents;
  }

  /**
   * Reads what {@link BaselineWriter} wrote.
   *
   * @throws BaselineException where it is something else, with the place
   * @throws IOException where it can't be read
   */
  public static Baseline read(Reader in) throws BaselineException, IOException {
    JsonReader json = new JsonReader(in);
    Map<String, Set<String>> documents = new HashMap<>();
    int version = 0;
    try {
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case KEYS -> version = json.nextInt();
          case DOCUMENTS -> readDocuments(json, documents);
          default -> json.skipValue();
        }
      }
      json.endObject();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new BaselineException("something follows its end" + place(json));
      }
    } catch (MalformedJsonException | EOFException | IllegalStateException e) {
      throw new BaselineException("not what --write-baseline writes" + place(json));
    } catch (NumberFormatException e) {
      throw new BaselineException("expected a number" + place(json));
    }
    if (version != VERSION) {
      throw new BaselineException(
          "its keys are of version %d, expected %d; write it anew with --write-baseline"
              .formatted(version, VERSION));
    }
    return new Baseline(documents);
  }

  private static void readDocuments(JsonReader json, Map<String, Set<String>> documents)
      throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      Set<String> keys = documents.computeIfAbsent(json.nextName(), path -> new HashSet<>());
      json.beginObject();
      while (json.hasNext()) {
        keys.add(json.nextName());
        json.skipValue();
      }
      json.endObject();
    }
    json.endObject();
  }

  /** The place in words, from Gson's own " at line 3 column 7 path $.documents"; the path may hold names of files. */
  private static String place(JsonReader json) {
    String place = json.toString();
    int start = place.indexOf(" at line");
    int end = place.indexOf(" path", Math.max(0, start));
    return start < 0 || end < 0 ? "" : place.substring(start, end);
  }

  /** The same document with the findings of the earlier run held back. */
  public CheckedDocument compare(CheckedDocument document) {
    Set<String> before = documents.getOrDefault(document.source().path(), Set.of());
    Map<Finding, String> keys = document.keys();
    return document.holdingBack(
        finding -> before.contains(Objects.requireNonNull(keys.get(finding))));
  }

  /** A file that is no baseline. */
  public static final class BaselineException extends Exception {
    private static final long serialVersionUID = 1L;

    BaselineException(String message) {
      super(message);
    }
  }
}
