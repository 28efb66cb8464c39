package org.referlint.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.referlint.finding.Coverage;
import org.referlint.finding.Evidence;
import org.referlint.text.TextRange;

/** The evidence map where the editor shows it: above the first line, beside the words, and as the document's outline. */
final class EvidenceViews {
  private EvidenceViews() {}

  /** The sum above the first line; a click shows the map. */
  static List<CodeLens> lenses(Checked checked) {
    Range first = new Range(new Position(0, 0), new Position(0, 0));
    Command show = new Command(
        new CoverageMap(checked).sum(), Commands.SHOW_COVERAGE, List.of(checked.uri(), true));
    return List.of(new CodeLens(first, show, null));
  }

  /** The names of elements and indicators beside the words that show them, inside a range. */
  static List<InlayHint> hints(Checked checked, TextRange shown) {
    Map<TextRange, List<String>> names = new LinkedHashMap<>();
    evidence(checked.result().coverage()).forEach((name, evidence) -> {
      for (Evidence one : evidence) {
        if (one.range().start() <= shown.end() && shown.start() <= one.range().end()) {
          names.computeIfAbsent(one.range(), r -> new ArrayList<>()).add(name);
        }
      }
    });
    List<InlayHint> hints = new ArrayList<>();
    names.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
      InlayHint hint = new InlayHint(
          checked.positions().of(entry.getKey().end()),
          Either.forLeft(String.join(", ", entry.getValue())));
      hint.setPaddingLeft(true);
      hints.add(hint);
    });
    return hints;
  }

  private static Map<String, List<Evidence>> evidence(Coverage coverage) {
    Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
    coverage.elements().forEach((element, state) -> {
      if (!state.evidence().isEmpty()) {
        evidence.put(element.id(), state.evidence());
      }
    });
    coverage.indicators().forEach((indicator, found) -> evidence.put(indicator.id(), found));
    return evidence;
  }

  /** The map as an outline: elements and indicator categories, each with its words; in one level where no other is taken. */
  static List<Either<SymbolInformation, DocumentSymbol>> symbols(Checked checked, Client client) {
    List<Either<SymbolInformation, DocumentSymbol>> symbols = new ArrayList<>();
    evidence(checked.result().coverage()).forEach((name, evidence) -> {
      if (client.nestsSymbols()) {
        symbols.add(Either.forRight(tree(name, evidence, checked)));
      } else {
        evidence.forEach(one -> symbols.add(Either.forLeft(flat(name, one, checked))));
      }
    });
    return symbols;
  }

  private static DocumentSymbol tree(String name, List<Evidence> evidence, Checked checked) {
    List<DocumentSymbol> words = new ArrayList<>();
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Evidence one : evidence) {
      Range range = checked.positions().of(one.range());
      words.add(new DocumentSymbol(words(one, checked), SymbolKind.String, range, range));
      start = Math.min(start, one.range().start());
      end = Math.max(end, one.range().end());
    }
    return new DocumentSymbol(
        CoverageMap.title(name),
        SymbolKind.Key,
        checked.positions().of(new TextRange(start, end)),
        checked.positions().of(evidence.get(0).range()),
        evidence.size() + (evidence.size() == 1 ? " place" : " places"),
        words);
  }

  @SuppressWarnings("deprecation") // Editors that do not nest symbols know this form only.
  private static SymbolInformation flat(String name, Evidence one, Checked checked) {
    return new SymbolInformation(
        words(one, checked),
        SymbolKind.String,
        new Location(checked.uri(), checked.positions().of(one.range())),
        CoverageMap.title(name));
  }

  private static String words(Evidence one, Checked checked) {
    String words = checked.source().slice(one.range()).strip().replaceAll("\\s+", " ");
    return words.isEmpty() ? one.entry() : words;
  }
}
