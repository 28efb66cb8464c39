package org.referlint.lsp;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/**
 * A diagnostic that shares all but its places with others, in the objects and in the words that are sent: a long text has
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

  /** Its places as they are sent: most diagnostics stand where they stood when the text was last sent. */
  private transient volatile byte @Nullable [] places;

  /**
   * A diagnostic.
   *
   * @param related what belongs to it elsewhere; empty where there is nothing, or the editor takes nothing of that
   */
  ReportedDiagnostic(Range range, Shared shared, List<DiagnosticRelatedInformation> related) {
    setRange(range);
    if (!related.isEmpty()) {
      setRelatedInformation(related);
    }
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

  /** What belongs to it elsewhere. */
  List<DiagnosticRelatedInformation> related() {
    return Optional.ofNullable(getRelatedInformation()).orElse(List.of());
  }

  /** Writes it as it is sent. */
  void append(AsciiText text) {
    byte[] known = places;
    if (known == null) {
      AsciiText written = new AsciiText(PLACE_LENGTH);
      position(written.append("{\"range\":{\"start\":"), getRange().getStart());
      position(written.append(",\"end\":"), getRange().getEnd());
      written.append("},");
      if (!related().isEmpty()) {
        JsonText.append(DiagnosticJson.json(related()), written.append("\"relatedInformation\":"));
        written.append(',');
      }
      known = written.from(0);
      places = known;
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
