package org.referlint.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.referlint.finding.Coverage;
import org.referlint.finding.Evidence;
import org.referlint.finding.Finding;
import org.referlint.finding.FindingKeys;
import org.referlint.finding.Fix;
import org.referlint.finding.RelatedPlace;
import org.referlint.finding.Suppressed;
import org.referlint.finding.Suppression;
import org.referlint.text.LineColumn;
import org.referlint.text.SourceText;
import org.referlint.text.TextRange;

/** Writes findings as results of a SARIF report. Lines and columns count from 1 there, columns in UTF-16 units. */
final class SarifResults {
  /** The name under which the key of a finding stands; the number grows when keys are made in another way. */
  static final String FINGERPRINT = "referlintFinding/v1";

  private final JsonWriter json;
  private final ReportOptions options;
  private final SarifRules rules;

  SarifResults(JsonWriter json, ReportOptions options, SarifRules rules) {
    this.json = json;
    this.options = options;
    this.rules = rules;
  }

  /** Writes all findings of a document: new ones, those known before, and those that their writer keeps. */
  void write(CheckedDocument document) throws IOException {
    Map<Finding, String> keys = document.keys();
    Set<Finding> known = Set.copyOf(document.known().orElse(List.of()));
    for (Finding finding : document.allFindings()) {
      begin(document, finding, Objects.requireNonNull(keys.get(finding)));
      if (document.known().isPresent()) {
        json.name("baselineState").value(known.contains(finding) ? "unchanged" : "new");
      }
      json.endObject();
    }
    List<Suppressed> suppressed = document.result().suppressed();
    List<String> suppressedKeys = FindingKeys.of(
        document.source(), suppressed.stream().map(Suppressed::finding).toList());
    for (int i = 0; i < suppressed.size(); i++) {
      begin(document, suppressed.get(i).finding(), suppressedKeys.get(i));
      suppression(suppressed.get(i).by());
      json.endObject();
    }
  }

  private void suppression(Suppression by) throws IOException {
    json.name("suppressions").beginArray().beginObject();
    json.name("kind").value("external");
    json.name("status").value("accepted");
    json.name("justification").value(by.reason());
    json.name("location").beginObject();
    json.name("physicalLocation").beginObject();
    artifact(json, by.file());
    json.name("region").beginObject().name("startLine").value(by.line()).endObject();
    json.endObject();
    json.endObject();
    json.endObject().endArray();
  }

  /** Begins a result; what follows is whether it was known and why it is suppressed. */
  private void begin(CheckedDocument document, Finding finding, String key) throws IOException {
    SourceText source = document.source();
    json.beginObject();
    json.name("ruleId").value(finding.rule().toString());
    json.name("ruleIndex").value(rules.number(finding.rule()));
    json.name("level").value(SarifRules.level(finding.severity()));
    message(options.message(finding));
    json.name("locations").beginArray().beginObject();
    physicalLocation(source, finding.range(), options.excerpts() && !finding.ofWholeText());
    json.endObject().endArray();
    json.name("partialFingerprints").beginObject();
    json.name(FINGERPRINT).value(key);
    json.endObject();
    related(finding);
    if (finding.ofWholeText()) {
      evidence(document);
    }
    fixes(finding, source);
    json.name("properties").beginObject();
    json.name("family").value(finding.rule().family().id());
    json.name("severity").value(finding.severity().id());
    json.name("victim").value(document.result().victim().id());
    json.endObject();
  }

  private void related(Finding finding) throws IOException {
    if (finding.related().isEmpty()) {
      return;
    }
    json.name("relatedLocations").beginArray();
    for (RelatedPlace place : finding.related()) {
      json.beginObject();
      message(place.message());
      json.name("physicalLocation").beginObject();
      artifact(json, place.path());
      json.name("region").beginObject();
      offsets(place.range());
      json.endObject();
      json.endObject();
      json.endObject();
    }
    json.endArray();
  }

  /** For something that is missing: a walk through what the text does say, one step for each piece of evidence. */
  private void evidence(CheckedDocument document) throws IOException {
    List<Step> steps = steps(document.result().coverage());
    if (steps.isEmpty()) {
      return;
    }
    json.name("codeFlows").beginArray().beginObject();
    message("What the text says, in its order");
    json.name("threadFlows").beginArray().beginObject();
    json.name("locations").beginArray();
    for (Step step : steps) {
      json.beginObject().name("location").beginObject();
      message(step.name());
      physicalLocation(document.source(), step.evidence().range(), options.excerpts());
      json.endObject().endObject();
    }
    json.endArray();
    json.endObject().endArray();
    json.endObject().endArray();
  }

  /** The first piece of evidence for an element or an indicator, with its name. */
  private record Step(String name, Evidence evidence) {}

  private static List<Step> steps(Coverage coverage) {
    List<Step> steps = new ArrayList<>();
    coverage
        .elements()
        .forEach((element, state) -> state.evidence().stream()
            .findFirst()
            .ifPresent(first -> steps.add(new Step("element " + element.id(), first))));
    coverage
        .indicators()
        .forEach((indicator, evidence) -> evidence.stream()
            .findFirst()
            .ifPresent(first -> steps.add(new Step("indicator " + indicator.id(), first))));
    steps.sort(Comparator.comparing(step -> step.evidence().range()));
    return steps;
  }

  private void fixes(Finding finding, SourceText source) throws IOException {
    if (finding.fixes().isEmpty()) {
      return;
    }
    json.name("fixes").beginArray();
    for (Fix fix : finding.fixes()) {
      json.beginObject();
      json.name("description").beginObject().name("text").value(fix.title()).endObject();
      json.name("artifactChanges").beginArray().beginObject();
      artifact(json, source.path());
      json.name("replacements").beginArray().beginObject();
      json.name("deletedRegion").beginObject();
      region(source, fix.range());
      json.endObject();
      json.name("insertedContent").beginObject();
      json.name("text").value(fix.replacement());
      json.endObject();
      json.endObject().endArray();
      json.endObject().endArray();
      json.endObject();
    }
    json.endArray();
  }

  private void physicalLocation(SourceText source, TextRange range, boolean snippet)
      throws IOException {
    json.name("physicalLocation").beginObject();
    artifact(json, source.path());
    json.name("region").beginObject();
    region(source, range);
    if (snippet) {
      json.name("snippet").beginObject().name("text").value(source.slice(range)).endObject();
    }
    json.endObject();
    json.endObject();
  }

  private void region(SourceText source, TextRange range) throws IOException {
    LineColumn start = source.lines().lineColumn(range.start());
    LineColumn end = source.lines().lineColumn(range.end());
    json.name("startLine").value(start.line() + 1);
    json.name("startColumn").value(start.column() + 1);
    json.name("endLine").value(end.line() + 1);
    json.name("endColumn").value(end.column() + 1);
    offsets(range);
  }

  private void offsets(TextRange range) throws IOException {
    json.name("charOffset").value(range.start());
    json.name("charLength").value(range.length());
  }

  private void message(String text) throws IOException {
    json.name("message").beginObject().name("text").value(text).endObject();
  }

  /** Writes where a document lies. */
  static void artifact(JsonWriter json, String path) throws IOException {
    json.name("artifactLocation").beginObject().name("uri").value(uri(path)).endObject();
  }

  /** A path as URI reference: what is no letter, digit or harmless sign becomes bytes of UTF-8 in hexadecimal. */
  static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    boolean drive = path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '/';
    if (path.startsWith("/") || drive) {
      uri.append(drive ? "file:///" : "file://");
    }
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (plain || "-._~/!$&'()*+,;=@".indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append("%%%02X".formatted((int) c));
      }
    }
    return uri.toString();
  }
}
