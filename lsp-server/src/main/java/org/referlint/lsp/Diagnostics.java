package org.referlint.lsp;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.jspecify.annotations.Nullable;
import org.referlint.finding.Family;
import org.referlint.finding.Finding;
import org.referlint.finding.RelatedPlace;
import org.referlint.finding.RuleId;
import org.referlint.finding.Severity;
import org.referlint.lexicon.Lexicon;
import org.referlint.report.Tool;

/** Findings as diagnostics, with whatever of it the editor takes. Safe for all threads. */
final class Diagnostics {
  private static final int MOST_SHARED = 4_096;

  private final SharedWords shared = new SharedWords();
  private final RulePages pages;
  private final RelatedPlaces places;

  Diagnostics(RulePages pages, RelatedPlaces places) {
    this.pages = pages;
    this.places = places;
  }

  /** All of a document, by place. */
  List<Diagnostic> of(Checked checked, Client client) {
    List<Finding> findings = checked.result().findings();
    List<ReportedDiagnostic> diagnostics = new ArrayList<>(findings.size());
    LastSaid before = checked.document().lastSaid();
    boolean stands = before.is(lexicon(checked), client);
    int at = 0;
    for (Finding finding : findings) {
      int same = stands ? before.indexOf(finding, at) : -1;
      at = same < 0 ? at : same + 1;
      diagnostics.add(
          same < 0
              ? of(finding, checked, client)
              : moved(before.diagnostics().get(same), finding, checked, client));
    }
    checked.document().say(new LastSaid(lexicon(checked), client, findings, diagnostics));
    return List.copyOf(diagnostics);
  }

  private ReportedDiagnostic moved(
      ReportedDiagnostic said, Finding finding, Checked checked, Client client) {
    return checked.positions().isAt(said.getRange(), finding.range())
            && isRelatedAt(said.related(), finding, checked, client)
        ? said
        : new ReportedDiagnostic(
            checked.positions().of(finding.range()),
            said.shared(),
            related(finding, checked, client));
  }

  /** Whether what belongs to a finding stands where it was said to stand. */
  private boolean isRelatedAt(
      List<DiagnosticRelatedInformation> said, Finding finding, Checked checked, Client client) {
    if (!client.takesRelatedInformation()) {
      return true;
    }
    boolean same = said.size() == finding.related().size();
    for (int i = 0; same && i < said.size(); i++) {
      RelatedPlace place = finding.related().get(i);
      same = places.isAt(said.get(i).getLocation(), place, checked)
          && said.get(i).getMessage().equals(place.message());
    }
    return same;
  }

  private static Lexicon lexicon(Checked checked) {
    return checked.setup().linter().lexicon();
  }

  /** One finding. */
  ReportedDiagnostic of(Finding finding, Checked checked, Client client) {
    return new ReportedDiagnostic(
        checked.positions().of(finding.range()),
        shared.of(Words.of(finding), lexicon(checked), client, finding),
        related(finding, checked, client));
  }

  /** All that tells one diagnostic from another but its place. */
  private record Words(
      RuleId rule, Severity severity, String words, String message, int fixes, boolean safe) {
    static Words of(Finding finding) {
      return new Words(
          finding.rule(),
          finding.severity(),
          finding.words(),
          finding.message(),
          finding.fixes().size(),
          isSafe(finding));
    }
  }

  /** What was said before under the same dictionaries, to the same editor. */
  private final class SharedWords {
    private final Map<Words, ReportedDiagnostic.Shared> known = new HashMap<>();
    private @Nullable Lexicon knownLexicon;
    private @Nullable Client knownClient;

    @SuppressWarnings("ReferenceEquality") // Others are other objects.
    synchronized ReportedDiagnostic.Shared of(
        Words words, Lexicon lexicon, Client client, Finding finding) {
      if (known.size() > MOST_SHARED || lexicon != knownLexicon || client != knownClient) {
        known.clear();
        knownLexicon = lexicon;
        knownClient = client;
      }
      return known.computeIfAbsent(
          words, w -> new ReportedDiagnostic.Shared(model(finding, lexicon, client)));
    }
  }

  private Diagnostic model(Finding finding, Lexicon lexicon, Client client) {
    Diagnostic diagnostic = new Diagnostic();
    diagnostic.setMessage(finding.messageWithWords());
    diagnostic.setSeverity(severity(finding.severity()));
    diagnostic.setSource(Tool.NAME);
    diagnostic.setCode(finding.rule().toString());
    if (client.takesCodeDescription()) {
      pages
          .link(finding.rule(), lexicon)
          .ifPresent(link -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(link)));
    }
    if (client.takesDiagnosticTags() && finding.rule().family() == Family.PASTED) {
      // Editors fade it: a passage of another document is to be taken out and told in one's own
      // words.
      diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
    }
    if (client.takesDiagnosticData()) {
      diagnostic.setData(data(finding));
    }
    return diagnostic;
  }

  private List<DiagnosticRelatedInformation> related(
      Finding finding, Checked checked, Client client) {
    if (finding.related().isEmpty() || !client.takesRelatedInformation()) {
      return List.of();
    }
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
    data.addProperty("safe", isSafe(finding));
    return data;
  }

  static boolean isSafe(Finding finding) {
    return !finding.fixes().isEmpty() && finding.fixes().get(0).safe();
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
