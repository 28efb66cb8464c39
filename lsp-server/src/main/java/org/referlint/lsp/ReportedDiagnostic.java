package org.referlint.lsp;

import com.google.gson.JsonObject;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/**
 * A diagnostic that shares all but its place with others, in the objects and in the words that are sent: a long text has
 * hundreds of them, and all go out again after each key. Never changed once it is made.
 */
final class ReportedDiagnostic extends Diagnostic {
  private static final int USUAL_LENGTH = 1 << 9;
  private static final int PLACE_LENGTH = 1 << 7;
  private static final Range NOWHERE = new Range(new Position(0, 0), new Position(0, 0));

  /** What many diagnostics share. */
  static final class Shared {
    /** A diagnostic that has all but a place. */
    private final Diagnostic model;

    /** All but the place as it is sent, without the opening brace. */
    private final byte[] json;

    Shared(Diagnostic model) {
      model.setRange(NOWHERE);
      JsonObject object = DiagnosticJson.json(model);
      object.remove("range");
      AsciiText text = new AsciiText(USUAL_LENGTH);
      JsonText.append(object, text);
      this.model = model;
      this.json = text.from(1);
    }
  }

  private final transient Shared shared;

  /** Its place as it is sent: most diagnostics stand where they stood when the text was last sent. */
  private transient volatile byte @Nullable [] place;

  ReportedDiagnostic(Range range, Shared shared) {
    setRange(range);
    Diagnostic model = shared.model;
    setMessage(model.getMessage());
    setSeverity(model.getSeverity());
    setSource(model.getSource());
    setCode(model.getCode());
    setCodeDescription(model.getCodeDescription());
    setTags(model.getTags());
    setData(model.getData());
    this.shared = shared;
  }

  /** What it shares with others. */
  Shared shared() {
    return shared;
  }

  /** Writes it as it is sent. */
  void append(AsciiText text) {
    byte[] known = place;
    if (known == null) {
      AsciiText written = new AsciiText(PLACE_LENGTH);
      position(written.append("{\"range\":{\"start\":"), getRange().getStart());
      position(written.append(",\"end\":"), getRange().getEnd());
      known = written.append("},").from(0);
      place = known;
    }
    text.append(known).append(shared.json);
  }

  private static void position(AsciiText text, Position position) {
    text.append("{\"line\":")
        .append(position.getLine())
        .append(",\"character\":")
        .append(position.getCharacter())
        .append('}');
  }
}
