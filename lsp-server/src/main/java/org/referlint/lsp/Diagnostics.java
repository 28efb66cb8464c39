package org.referlint.lsp;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.referlint.finding.Family;
import org.referlint.finding.Finding;
import org.referlint.finding.Fix;
import org.referlint.finding.RelatedPlace;
import org.referlint.finding.Severity;
import org.referlint.report.Tool;

/** Findings as diagnostics, with whatever of it the editor takes. Safe for all threads. */
final class Diagnostics {
  private final RulePages pages;
  private final RelatedPlaces places;

  Diagnostics(RulePages pages, RelatedPlaces places) {
    this.pages = pages;
    this.places = places;
  }

  /** All of a document, by place. */
  List<Diagnostic> of(Checked checked, Client client) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Finding finding : checked.result().findings()) {
      diagnostics.add(of(finding, checked, client));
    }
    return diagnostics;
  }

  /** One finding. */
  Diagnostic of(Finding finding, Checked checked, Client client) {
    Diagnostic diagnostic =
        new Diagnostic(checked.positions().of(finding.range()), finding.messageWithWords());
    diagnostic.setSeverity(severity(finding.severity()));
    diagnostic.setSource(Tool.NAME);
    diagnostic.setCode(finding.rule().toString());
    if (client.takesCodeDescription()) {
      pages
          .link(finding.rule(), checked.setup().linter().lexicon())
          .ifPresent(link -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(link)));
    }
    if (client.takesDiagnosticTags() && finding.rule().family() == Family.PASTED) {
      // Editors fade it: a passage of another document is to be taken out and told in one's own
      // words.
      diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
    }
    if (client.takesRelatedInformation() && !finding.related().isEmpty()) {
      diagnostic.setRelatedInformation(related(finding, checked));
    }
    if (client.takesDiagnosticData()) {
      diagnostic.setData(data(finding));
    }
    return diagnostic;
  }

  private List<DiagnosticRelatedInformation> related(Finding finding, Checked checked) {
    List<DiagnosticRelatedInformation> related = new ArrayList<>();
    for (RelatedPlace place : finding.related()) {
      places
          .locate(place, checked)
          .ifPresent(
              location -> related.add(new DiagnosticRelatedInformation(location, place.message())));
    }
    return related;
  }

  private static JsonObject data(Finding finding) {
    JsonObject data = new JsonObject();
    data.addProperty("family", finding.rule().family().id());
    data.addProperty("absence", finding.ofWholeText());
    data.addProperty("suggestions", finding.fixes().size());
    data.addProperty(
        "safe",
        Optional.of(finding.fixes())
            .filter(fixes -> !fixes.isEmpty())
            .map(fixes -> fixes.get(0))
            .filter(Fix::safe)
            .isPresent());
    return data;
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
      case HINT -> DiagnosticSeverity.Hint;
    };
  }
}
