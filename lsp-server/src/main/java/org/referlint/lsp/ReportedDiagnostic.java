package org.referlint.lsp;

import com.google.gson.JsonObject;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * A diagnostic that shares all but its place with others, in the objects and in the words that are sent: a long text has
 * hundreds of them, and all go out again after each key. Never changed once it is made.
 */
final class ReportedDiagnostic extends Diagnostic {
  private static final Range NOWHERE = new Range(new Position(0, 0), new Position(0, 0));

  /**
   * What many diagnostics share.
   *
   * @param model a diagnostic that has all but a place
   * @param json all but the place as it is sent, without the opening brace
   */
  record Shared(Diagnostic model, String json) {
    static Shared of(Diagnostic model) {
      model.setRange(NOWHERE);
      JsonObject object = DiagnosticJson.json(model);
      object.remove("range");
      StringBuilder text = new StringBuilder();
      JsonText.append(object, text);
      return new Shared(model, text.substring(1));
    }
  }

  private final transient String json;

  ReportedDiagnostic(Range range, Shared shared) {
    setRange(range);
    Diagnostic model = shared.model();
    setMessage(model.getMessage());
    setSeverity(model.getSeverity());
    setSource(model.getSource());
    setCode(model.getCode());
    setCodeDescription(model.getCodeDescription());
    setTags(model.getTags());
    setData(model.getData());
    json = shared.json();
  }

  /** Writes it as it is sent. */
  void append(StringBuilder text) {
    position(text.append("{\"range\":{\"start\":"), getRange().getStart());
    position(text.append(",\"end\":"), getRange().getEnd());
    text.append("},").append(json);
  }

  private static void position(StringBuilder text, Position position) {
    text.append("{\"line\":")
        .append(position.getLine())
        .append(",\"character\":")
        .append(position.getCharacter())
        .append('}');
  }
}
