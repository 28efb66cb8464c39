package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referlint.finding.Coverage;
import org.referlint.finding.DetectorFailure;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState;
import org.referlint.finding.Evidence;
import org.referlint.finding.Finding;
import org.referlint.finding.Fix;
import org.referlint.finding.HeldBack;
import org.referlint.finding.Indicator;
import org.referlint.finding.Question;
import org.referlint.finding.RelatedPlace;
import org.referlint.finding.Suppressed;
import org.referlint.input.DocumentOrigin;
import org.referlint.input.OriginalPlace;
import org.referlint.text.LineColumn;
import org.referlint.text.LineMap;
import org.referlint.text.TextRange;

/** Writes one document the way {@code report.schema.json} describes. */
final class JsonDocuments {
  private final JsonWriter json;
  private final ReportOptions options;

  JsonDocuments(JsonWriter json, ReportOptions options) {
    this.json = json;
    this.options = options;
  }

  void write(CheckedDocument document) throws IOException {
    json.beginObject();
    json.name("path").value(document.source().path());
    DocumentOrigin origin = document.origin();
    optional("id", origin.id());
    optional("date", origin.date().map(LocalDate::toString));
    optional("group", origin.group());
    optional("encoding", origin.encoding());
    json.name("victim").value(document.result().victim().id());
    json.name("findings").beginArray();
    for (Finding finding : document.result().findings()) {
      write(finding, document);
    }
    json.endArray();
    json.name("coverage");
    write(document.result().coverage());
    if (options.explain()) {
      json.name("heldBack").beginArray();
      for (HeldBack held : document.result().heldBack()) {
        write(held);
      }
      json.endArray();
    }
    if (!document.result().suppressed().isEmpty()) {
      json.name("suppressed").beginArray();
      for (Suppressed kept : document.result().suppressed()) {
        write(kept);
      }
      json.endArray();
    }
    if (!document.result().failures().isEmpty()) {
      json.name("failures").beginArray();
      for (DetectorFailure failure : document.result().failures()) {
        json.beginObject();
        json.name("detector").value(failure.detector());
        json.name("error").value(failure.error());
        json.endObject();
      }
      json.endArray();
    }
    json.endObject();
  }

  private void write(Finding finding, CheckedDocument document) throws IOException {
    json.beginObject();
    json.name("rule").value(finding.rule().toString());
    json.name("family").value(finding.rule().family().id());
    json.name("severity").value(finding.severity().id());
    offsets(finding.range());
    if (options.excerpts()) {
      json.name("text").value(document.source().slice(finding.range()));
    }
    json.name("range");
    range(finding.range(), document.source().lines());
    Optional<OriginalPlace> original =
        document.origin().places().at(finding.range().start());
    if (original.isPresent()) {
      json.name("place");
      write(original.get());
    }
    json.name("message").value(options.message(finding));
    json.name("suggestions").beginArray();
    for (Fix fix : finding.fixes()) {
      json.value(fix.title());
    }
    json.endArray();
    json.name("related").beginArray();
    for (RelatedPlace place : finding.related()) {
      json.beginObject();
      json.name("path").value(place.path());
      offsets(place.range());
      json.name("message").value(place.message());
      json.endObject();
    }
    json.endArray();
    json.name("source").value(finding.source());
    if (options.explain()) {
      json.name("explanation").beginObject();
      json.name("reason").value(finding.grounds().reason());
      json.name("decidedBy").beginArray();
      for (TextRange words : finding.grounds().decidedBy()) {
        json.beginObject();
        offsets(words);
        json.endObject();
      }
      json.endArray();
      json.endObject();
    }
    json.endObject();
  }

  private void optional(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.name(name).value(value.get());
    }
  }

  private void write(OriginalPlace place) throws IOException {
    json.beginObject();
    if (place instanceof OriginalPlace.Page page) {
      json.name("page").value(page.number());
    } else if (place instanceof OriginalPlace.Run run) {
      json.name("paragraph").value(run.paragraph());
      json.name("run").value(run.run());
    }
    json.endObject();
  }

  private void write(Suppressed kept) throws IOException {
    json.beginObject();
    json.name("rule").value(kept.finding().rule().toString());
    offsets(kept.finding().range());
    json.name("reason").value(kept.by().reason());
    json.name("file").value(kept.by().file());
    json.name("line").value(kept.by().line());
    json.endObject();
  }

  private void write(HeldBack held) throws IOException {
    json.beginObject();
    json.name("entry").value(held.entry());
    offsets(held.range());
    json.name("reason").value(held.reason());
    json.name("decidedBy").beginObject();
    offsets(held.decidedBy());
    json.endObject();
    json.endObject();
  }

  void write(Coverage coverage) throws IOException {
    json.beginObject();
    json.name("elements").beginObject();
    for (Map.Entry<Element, ElementState> element : coverage.elements().entrySet()) {
      json.name(element.getKey().id()).beginObject();
      json.name("state").value(element.getValue().state().id());
      if (element.getValue().state() == ElementState.State.PRESENT) {
        evidence(element.getValue().evidence());
      }
      json.endObject();
    }
    json.endObject();
    json.name("indicators").beginObject();
    for (Map.Entry<Indicator, List<Evidence>> indicator : coverage.indicators().entrySet()) {
      json.name(indicator.getKey().id()).beginObject();
      evidence(indicator.getValue());
      json.endObject();
    }
    json.endObject();
    json.name("questions").beginArray();
    for (Question question : coverage.questions()) {
      json.beginObject();
      json.name("about").value(question.about());
      json.name("severity").value(question.severity().id());
      json.name("text").value(question.text());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private void evidence(List<Evidence> evidence) throws IOException {
    json.name("evidence").beginArray();
    for (Evidence one : evidence) {
      json.beginObject();
      offsets(one.range());
      json.name("entry").value(one.entry());
      json.endObject();
    }
    json.endArray();
  }

  private void offsets(TextRange range) throws IOException {
    json.name("offset").value(range.start());
    json.name("length").value(range.length());
  }

  private void range(TextRange range, LineMap lines) throws IOException {
    range(json, range, lines);
  }

  /** A range by lines and characters, from 0. */
  static void range(JsonWriter json, TextRange range, LineMap lines) throws IOException {
    json.beginObject();
    place(json, "start", lines.lineColumn(range.start()));
    place(json, "end", lines.lineColumn(range.end()));
    json.endObject();
  }

  private static void place(JsonWriter json, String name, LineColumn place) throws IOException {
    json.name(name).beginObject();
    json.name("line").value(place.line());
    json.name("character").value(place.column());
    json.endObject();
  }
}
