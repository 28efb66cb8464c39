package org.referlint.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.jspecify.annotations.Nullable;

/**
 * Writes diagnostics, and what carries those of one document. Left to itself Gson looks over every type that a
 * diagnostic may hold before it writes the first. Those that an editor sends back are read as Gson reads them.
 */
final class DiagnosticJson implements TypeAdapterFactory {
  private static final int USUAL_LENGTH = 1 << 10;

  @Override
  @SuppressWarnings("unchecked") // The type was compared.
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    return Diagnostic.class.isAssignableFrom(type.getRawType())
        ? (TypeAdapter<T>) new Single(gson, this)
        : null;
  }

  /** Writes what carries diagnostics unasked. */
  static void append(PublishDiagnosticsParams params, AsciiText out) {
    JsonText.append(params.getUri(), out.append("{\"uri\":"));
    if (params.getVersion() != null) {
      out.append(",\"version\":").append(params.getVersion());
    }
    append(params.getDiagnostics(), out.append(",\"diagnostics\":"));
    out.append('}');
  }

  /** Writes what carries those of one document to an editor that asked for them. */
  static void append(DocumentDiagnosticReport report, AsciiText out) {
    if (report.isRight()) {
      JsonText.append(
          report.getRight().getResultId(), out.append("{\"kind\":\"unchanged\",\"resultId\":"));
    } else {
      out.append("{\"kind\":\"full\"");
      if (report.getLeft().getResultId() != null) {
        JsonText.append(report.getLeft().getResultId(), out.append(",\"resultId\":"));
      }
      append(report.getLeft().getItems(), out.append(",\"items\":"));
    }
    out.append('}');
  }

  private static void append(List<Diagnostic> diagnostics, AsciiText out) {
    char between = '[';
    for (Diagnostic diagnostic : diagnostics) {
      append(diagnostic, out.append(between));
      between = ',';
    }
    out.append(diagnostics.isEmpty() ? "[]" : "]");
  }

  private static final class Single extends TypeAdapter<Diagnostic> {
    private final Gson gson;
    private final TypeAdapterFactory factory;
    private volatile @Nullable TypeAdapter<Diagnostic> reader;

    Single(Gson gson, TypeAdapterFactory factory) {
      this.gson = gson;
      this.factory = factory;
    }

    @Override
    public void write(JsonWriter out, @Nullable Diagnostic diagnostic) throws IOException {
      if (diagnostic == null) {
        out.nullValue();
      } else {
        AsciiText text = new AsciiText(USUAL_LENGTH);
        append(diagnostic, text);
        out.jsonValue(text.toString());
      }
    }

    @Override
    public Diagnostic read(JsonReader in) throws IOException {
      TypeAdapter<Diagnostic> known = reader;
      if (known == null) {
        known = gson.getDelegateAdapter(factory, TypeToken.get(Diagnostic.class));
        reader = known;
      }
      return known.read(in);
    }
  }

  private static void append(Diagnostic diagnostic, AsciiText out) {
    if (diagnostic instanceof ReportedDiagnostic reported) {
      reported.append(out);
    } else {
      JsonText.append(json(diagnostic), out);
    }
  }

  /** A diagnostic as it is sent. */
  static JsonObject json(Diagnostic diagnostic) {
    JsonObject json = new JsonObject();
    json.add("range", Json.of(diagnostic.getRange()));
    if (diagnostic.getSeverity() != null) {
      json.addProperty("severity", diagnostic.getSeverity().getValue());
    }
    if (diagnostic.getCode() != null) {
      json.addProperty("code", diagnostic.getCode().getLeft());
    }
    if (diagnostic.getCodeDescription() != null) {
      JsonObject description = new JsonObject();
      description.addProperty("href", diagnostic.getCodeDescription().getHref());
      json.add("codeDescription", description);
    }
    json.addProperty("source", diagnostic.getSource());
    json.addProperty("message", diagnostic.getMessage().getLeft());
    if (diagnostic.getTags() != null) {
      JsonArray tags = new JsonArray();
      for (DiagnosticTag tag : diagnostic.getTags()) {
        tags.add(tag.getValue());
      }
      json.add("tags", tags);
    }
    if (diagnostic.getRelatedInformation() != null) {
      json.add("relatedInformation", json(diagnostic.getRelatedInformation()));
    }
    if (diagnostic.getData() instanceof JsonElement data) {
      json.add("data", data);
    }
    return json;
  }

  /** What belongs to a diagnostic elsewhere, as it is sent. */
  static JsonArray json(List<DiagnosticRelatedInformation> related) {
    JsonArray places = new JsonArray();
    for (DiagnosticRelatedInformation place : related) {
      places.add(json(place));
    }
    return places;
  }

  private static JsonObject json(DiagnosticRelatedInformation related) {
    JsonObject location = new JsonObject();
    location.addProperty("uri", related.getLocation().getUri());
    location.add("range", Json.of(related.getLocation().getRange()));
    JsonObject json = new JsonObject();
    json.add("location", location);
    json.addProperty("message", related.getMessage());
    return json;
  }
}
