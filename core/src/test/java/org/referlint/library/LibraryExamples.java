package org.referlint.library;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.referlint.archive.ArchiveListener;
import org.referlint.archive.ArchiveOptions;
import org.referlint.archive.ArchiveRun;
import org.referlint.config.Configurations;
import org.referlint.engine.ChangingText;
import org.referlint.engine.Dictionaries;
import org.referlint.engine.LintConfig;
import org.referlint.engine.LintConfig.Setting;
import org.referlint.engine.Linter;
import org.referlint.finding.Element;
import org.referlint.finding.ElementState.State;
import org.referlint.finding.Finding;
import org.referlint.finding.LintResult;
import org.referlint.finding.Severity;
import org.referlint.parse.DocumentParser;
import org.referlint.report.CheckedDocument;
import org.referlint.report.InputError;
import org.referlint.report.ReportFormat;
import org.referlint.report.ReportOptions;
import org.referlint.report.ReportWriter;
import org.referlint.report.Summary;
import org.referlint.text.LineColumn;
import org.referlint.text.SourceText;
import org.referlint.text.TextChange;
import org.referlint.text.TextRange;
import org.referlint.yaml.YamlException;

/** The examples of {@code docs/library.md}; a test runs them and holds the page to them. */
final class LibraryExamples {
  private LibraryExamples() {}

  static List<String> checkOne(Linter linter, String text) {
    // example: one text
    SourceText source = SourceText.of("referral.txt", text);
    LintResult result = linter.lint(source);
    List<String> lines = new ArrayList<>();
    for (Finding finding : result.findings()) {
      LineColumn place = source.lines().lineColumn(finding.range().start());
      lines.add("%d:%d %s %s"
          .formatted(
              place.line() + 1, place.column() + 1, finding.severity().id(), finding.rule()));
    }
    // end
    return lines;
  }

  static LintResult whileItIsWritten(Linter linter, String text, TextRange typed, String letters) {
    // example: a text that changes
    SourceText before = SourceText.of("referral.txt", text);
    ChangingText changing = linter.changing(DocumentParser.forPath(before.path()));
    changing.check(before, TextChange.NONE);
    SourceText after = before.replaced(typed, letters);
    LintResult result = changing.check(
        after, new TextChange(typed.start(), typed.end(), typed.start() + letters.length()));
    // end
    return result;
  }

  static Linter configured(Linter linter) {
    // example: settings
    LintConfig config = new LintConfig(
        Optional.empty(), // child or adult is read from each text
        Map.of(
            "compliance/gang-member", new Setting(Optional.of(Severity.ERROR)),
            "pasted/*", new Setting(Optional.empty())), // off
        List.of("Operation Streetwise")); // words that are never reported
    Linter own = linter.with(config); // costs nothing: the dictionaries are shared
    // end
    return own;
  }

  static Linter ownDictionary(Path localTerms) throws IOException, YamlException {
    // example: own dictionary
    Linter linter = new Linter(
        Dictionaries.withLocal(Dictionaries.shipped(), List.of(localTerms)), LintConfig.DEFAULT);
    // end
    return linter;
  }

  static List<String> coverage(Linter linter, SourceText source) {
    // example: coverage
    LintResult result = linter.lint(source);
    List<String> lines = new ArrayList<>();
    for (Element element : result.coverage().elementsThatAre(State.MISSING)) {
      lines.add("missing: " + element.id());
    }
    result
        .coverage()
        .indicators()
        .forEach((indicator, evidence) ->
            lines.add(indicator.id() + ": " + source.slice(evidence.get(0).range())));
    // end
    return lines;
  }

  static Summary archive(Path folder, Path report) throws IOException, InterruptedException {
    // example: many texts
    Configurations configurations = new Configurations(Optional.empty(), Optional.empty());
    ReportOptions look = new ReportOptions(
        false, // no words of the documents in the report
        false, // no colour
        false, // nothing of what was held back
        Optional.of(Severity.WARNING),
        configurations::rule);
    Summary summary = new Summary();
    try (Writer out = Files.newBufferedWriter(report)) {
      ReportWriter writer = ReportFormat.HTML.writer(out, look);
      writer.begin();
      ArchiveRun run = new ArchiveRun(configurations, ArchiveOptions.standard());
      run.check(List.of(folder.toString()), new ArchiveListener() {
        @Override
        public void document(CheckedDocument document) throws IOException {
          summary.add(document);
          writer.document(document);
        }

        @Override
        public void error(InputError error) throws IOException {
          summary.add(error);
          writer.error(error);
        }
      });
      writer.end(summary);
    }
    // end
    return summary;
  }
}
